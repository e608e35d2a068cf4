"""`python -m phoihop.jobs [PID]`: loads Django, then works – as long as PID lives, if given."""

import sys

import django

django.setup()

from phoihop.jobs.worker import main  # noqa: E402 – its models need Django loaded

main(*map(int, sys.argv[1:]))
