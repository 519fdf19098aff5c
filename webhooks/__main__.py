"""`python -m webhooks …` is `guichet …`."""

from webhooks.commands import main

if __name__ == "__main__":
    main()
