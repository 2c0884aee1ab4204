"""The command line: the only package that knows Click, exit statuses and the terminal."""
