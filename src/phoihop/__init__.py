"""Phối Hợp: union plans, from the signed paper to the review report."""
