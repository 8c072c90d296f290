"""The command line: parse, call, print, exit. The only room that reads clock, environment and terminal."""
