from glutetracker.domain.body import Site
from glutetracker.store import measures, runs, sessions


def test_facts_logged_are_read_back(store, log_session, log_run, log_visit):
    session, run, visit = log_session(), log_run(), log_visit(site=Site.WEIGHT)
    assert sessions.load(store, session.id).session == session
    assert runs.load(store, run.id) == run
    assert measures.latest_visit(store) == visit
