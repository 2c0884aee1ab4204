"""The command line: the only room that knows Click, exit statuses and the screen."""
