"""Forms, rounds, submissions, reviews, and the official figures rolled up from them."""
