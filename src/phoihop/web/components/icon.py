"""An icon of the sprite that the build draws from assets/icons.txt."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def icon(name: str, classes: str = "", label: str = "") -> SafeString:
    """Draw an icon; without a ``label`` it is silent to screen readers."""
    sprite = static("build/icons.svg")
    spoken = (
        format_html(' role="img" aria-label="{}"', label)
        if label
        else SafeString(' aria-hidden="true"')
    )
    return format_html(
        '<svg class="ti{}"{}><use href="{}#{}"></use></svg>',
        f" {classes}" if classes else "",
        spoken,
        sprite,
        name,
    )
