"""What is written the way of another country: numbers, dates, times."""
