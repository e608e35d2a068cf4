"""Text → lines → paragraphs → outline: where things stand, before anybody asks what they say."""
