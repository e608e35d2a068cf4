"""What the fact store asks of its engine, as SQL."""

from phoihop.analytics.facts import FACTS

_TYPES = {"string": "VARCHAR", "int64": "BIGINT"}
_COLUMNS = ", ".join(f"{field.name} {_TYPES[str(field.type)]}" for field in FACTS)

# It turned 3 s into 17–27 s on national data in DuckDB 2.0.
SETTINGS = "SET disabled_optimizers = 'partial_aggregate_pushdown'"

CREATE_FACTS = f"CREATE OR REPLACE TABLE facts ({_COLUMNS})"
CREATE_VERSION = "CREATE OR REPLACE TABLE version AS SELECT ?::INTEGER AS number"
READ_VERSION = "SELECT number FROM version"

DELETE_UNITS = "DELETE FROM facts WHERE period = ? AND unit IN (SELECT unit FROM changed)"
DELETE_PERIOD = "DELETE FROM facts WHERE period = ?"

# The order in which questions ask for facts, so that a question reads few blocks.
INSERT = "INSERT INTO facts SELECT * FROM incoming ORDER BY period, indicator, l2, l3, unit"

COUNT_STRANGE = """
SELECT count(*) FROM incoming
WHERE period <> ? OR unit NOT IN (SELECT unit FROM changed)
"""
FIND_TWICE = """
SELECT unit, indicator, axis FROM incoming
GROUP BY unit, state, indicator, axis HAVING count(*) > 1 LIMIT 1
"""

PERIODS = "SELECT DISTINCT period FROM facts ORDER BY 1"
COUNT = "SELECT count(*) FROM facts"

# One pass over the facts adds those of the same units above; only their few sums climb the tree.
ROLL_UP = """
WITH chosen AS (SELECT * FROM facts WHERE period = $period AND state = $state),
     below AS (
         SELECT nullif(l1, unit) AS l1, nullif(l2, unit) AS l2, nullif(l3, unit) AS l3,
                nullif(l4, unit) AS l4, nullif(l5, unit) AS l5, nullif(l6, unit) AS l6,
                indicator, axis, sum(value) AS value, count(*) AS units
         FROM chosen GROUP BY ALL
     ),
     climbed AS (
         SELECT unnest([l1, l2, l3, l4, l5, l6]) AS node, indicator, axis, value, units FROM below
     ),
     both_parts AS (
         SELECT node, indicator, axis, 0 AS own, value AS total, units
         FROM climbed WHERE node IS NOT NULL AND ($all OR node IN (SELECT node FROM asked))
         UNION ALL
         SELECT unit, indicator, axis, value, value, 1
         FROM chosen WHERE $all OR unit IN (SELECT node FROM asked)
     )
SELECT $period AS period, node, indicator, axis, sum(own)::BIGINT AS own,
       sum(total)::BIGINT AS total, sum(units)::BIGINT AS units_reported
FROM both_parts GROUP BY node, indicator, axis
"""

FIGURES_OVER = """
SELECT unit, indicator, axis, sum(value)::BIGINT AS added, arg_max(value, period) AS latest,
       max(value) AS most, max(period) AS last_period
FROM facts WHERE list_contains($periods, period) AND state = $state
GROUP BY unit, indicator, axis
"""
SUM_OF = """
SELECT coalesce(sum(value), 0)::BIGINT, count(*) FROM facts
WHERE period = ? AND indicator = ? AND axis = ? AND state = ?
"""
