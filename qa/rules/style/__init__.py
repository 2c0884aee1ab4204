"""Rules about style: what no native writer would word so."""
