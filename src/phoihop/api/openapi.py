"""The description of the API as it stands in docs/openapi.json.

``python -m phoihop.api.openapi FILE`` writes it; a test tells when the file is out of date.
"""

import json
import sys
from pathlib import Path


def described() -> str:
    from phoihop.api.app import api

    schema = json.loads(json.dumps(api.get_openapi_schema()))
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    import django

    django.setup()
    Path(arguments[0]).write_text(described(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
