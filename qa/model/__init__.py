"""The values that flow through the program; they import nothing but the standard library."""
