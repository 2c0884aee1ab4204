"""What is learned of names: `store` keeps it in SQLite, `name_list` is the list that people keep."""
