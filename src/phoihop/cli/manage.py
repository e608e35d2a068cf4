"""`phoihop manage …`: Django's own commands, in the data folder of this office."""

import argparse

from phoihop.cli.home import enter


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="lệnh của Django")


def run(options: argparse.Namespace) -> int:
    enter(None)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["phoihop manage", *options.words])
    return 0
