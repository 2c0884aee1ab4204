"""The rules: one file a rule, in folders by MQM dimension."""
