"""The API: its routers, who may call, how it answers what goes wrong."""

from ninja import NinjaAPI

from phoihop.api import errors
from phoihop.api.auth import SessionPost
from phoihop.api.routes import amendments, documents, me, papers, plans, reports, units

# The interactive page would load scripts from elsewhere; the description alone is served.
api = NinjaAPI(
    title="Phối Hợp",
    version="1",
    description="Plans, figures and papers of union offices. Errors: one envelope, see `Error`.",
    urls_namespace="api",
    docs_url=None,
    auth=SessionPost(),
)
errors.connect(api)
api.add_router("/me", me.router)
api.add_router("/units", units.router)
api.add_router("/documents", documents.router)
api.add_router("/plans", plans.router)
api.add_router("/plans", amendments.router)
api.add_router("", papers.router)
api.add_router("/reports", reports.router)
