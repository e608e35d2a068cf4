"""What is counted: definition, unit of measure, rules over units and over time."""
