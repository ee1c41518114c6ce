"""Makes one sheet as a new process and tells when it was done: ``cold_sheet TOPIC ...``."""

import sys
import time

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import TopicId
from kiosk.handout import make_handout
from kiosk.releases import open_working_copy
from kiosk.system.paths import cache_dir

from .report import CONTENT

setup = open_working_copy(CONTENT, None, cache_dir())
topics = tuple(map(TopicId, sys.argv[1:]))
request = HandoutRequest(topics, setup.catalog.default_language)
make_handout(setup.catalog, request, setup.settings.clinic)
print(time.monotonic())
