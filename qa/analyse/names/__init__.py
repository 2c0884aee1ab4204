"""What is known of names: their forms in a text and its source, and which of them is the right one."""
