"""Knowledge about names: `store` keeps learned counts in SQLite, `name_list` is the list that people edit."""
