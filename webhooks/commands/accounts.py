"""What every command that makes an account asks: its name, and its password.

A password is asked for on a terminal, read from standard input with `--password-stdin`, or made here and shown once. It
is never an argument, which a shell's history would keep.
"""

import re
import secrets
import sys
from typing import Annotated

import typer

from webhooks.commands.databases import refuse
from webhooks.commands.standard_streams import what_is_given

SHORT = 12
_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")

Name = Annotated[str, typer.Argument(metavar="IDENTIFIANT", help="Ce que la personne tape pour se connecter.")]
PasswordStdin = Annotated[bool, typer.Option("--password-stdin", help="Lit le mot de passe sur l’entrée standard.")]


def account_name(typed: str) -> str:
    """The name as it is kept; raises exit 2 for what cannot be one."""
    name = typed.strip().lower()
    if not _NAME.fullmatch(name):
        raise refuse("L’identifiant est fait de lettres sans accent, de chiffres et de . _ @ + - (64 au plus).")
    return name


def given_password(*, from_stdin: bool) -> tuple[str, bool]:
    """The password, and whether it was made here."""
    if from_stdin:
        try:
            password = what_is_given().readline().decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise refuse("Le mot de passe n’est pas du texte en UTF-8.") from None
    elif sys.stdin.isatty():
        password = _asked()
    else:
        return secrets.token_urlsafe(15), True
    if not password:
        raise refuse("Le mot de passe est vide.")
    if len(password) < SHORT:
        typer.echo(f"Attention\u00a0: moins de {SHORT} caractères, ce mot de passe se devine.", err=True)
    return password, False


def _asked() -> str:
    """What is typed twice alike, without being shown."""
    while True:
        first, again = (
            str(typer.prompt(words, hide_input=True, prompt_suffix="\u00a0: "))
            for words in ("Mot de passe", "Une seconde fois")
        )
        if first == again:
            return first
        typer.echo("Les deux ne sont pas pareils\u00a0; recommencez.", err=True)


def told_once(password: str, *, made: bool) -> None:
    """Shows a password that was made here, this once."""
    if made:
        typer.echo(f"Mot de passe, affiché cette seule fois\u00a0: {password}")
