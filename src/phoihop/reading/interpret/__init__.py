"""Outline → meaning: one file for each part of a Reading, each finding named by its rule."""
