"""The program for who has no `actieplan` on the path: `python -m actieplan`."""

from actieplan.cli.main import run

if __name__ == "__main__":
    run()
