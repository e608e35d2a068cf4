"""What every room stands on: text, dates, periods, quantities, spans, problems, the clock."""
