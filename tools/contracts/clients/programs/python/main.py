"""Calls a running platform with the client that openapi-python-client generates. The only argument is its URL.

Prints each check that passes, and ends with an error when a result differs.
"""

import json
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from api.api.categories import create_category
from api.api.jobs_owner import create_job, update_job, view_owner_job
from api.api.jobs_seeker import claim_job, list_seeker_jobs, submit_job
from api.client import AuthenticatedClient, Client
from api.models.claim_dto import ClaimDto
from api.models.claim_job_dto import ClaimJobDto
from api.models.claimed_job_dto import ClaimedJobDto
from api.models.create_category_dto import CreateCategoryDto
from api.models.create_job_dto import CreateJobDto
from api.models.created_category_dto import CreatedCategoryDto
from api.models.error_dto import ErrorDto
from api.models.error_dto_error_code import ErrorDtoErrorCode
from api.models.fault_dto import FaultDto
from api.models.owner_job_dto import OwnerJobDto
from api.models.problem_dto import ProblemDto
from api.models.problem_dto_error_code import ProblemDtoErrorCode
from api.models.seeker_job_list_dto import SeekerJobListDto
from api.models.submit_job_dto import SubmitJobDto
from api.models.submitted_job_dto import SubmittedJobDto
from api.models.update_job_dto import UpdateJobDto

AMOUNTS = [250000.01, 99999999.99, 0.07, 1000000000]
SECONDS_TO_DO = 604_800
SECONDS_LISTED = 2_592_000
ROWS_OF_A_PAGE = 5
NUMBER_OF_PAGES = 5

T = TypeVar("T")

url = sys.argv[1]


def as_user(user_id: str) -> AuthenticatedClient:
    return AuthenticatedClient(base_url=url, token=user_id, prefix="", auth_header_name="X-User-ID")


owner, seeker, other = as_user("owner-123"), as_user("seeker-456"), as_user("seeker-789")


def check(what: str, got: Any, want: Any) -> None:
    if got != want:
        sys.exit(f"Wrong: {what}: {got!r}, not {want!r}")


def typed(kind: type[T], answer: Any, status: int) -> T:
    check("status", int(answer.status_code), status)
    if not isinstance(answer.parsed, kind):
        sys.exit(f"Wrong: the answer is {answer.parsed!r}, not a {kind.__name__}: {answer.content!r}")
    return answer.parsed


def new_job(pay: float) -> CreateJobDto:
    return CreateJobDto(
        name="A job",
        description="Work",
        category_id=category_id,
        pay_amount=pay,
        time_to_complete_seconds=SECONDS_TO_DO,
        expiry_seconds=SECONDS_LISTED,
    )


def create(pay: float) -> OwnerJobDto:
    job = typed(OwnerJobDto, create_job.sync_detailed(client=owner, body=new_job(pay)), 201)
    check("pay of a created job", job.pay_amount, pay)
    return job


def page(**filters: Any) -> SeekerJobListDto:
    answer = list_seeker_jobs.sync_detailed(client=seeker, category_id=category_id, **filters)
    return typed(SeekerJobListDto, answer, 200)


def amounts_are_exact() -> OwnerJobDto:
    for pay in AMOUNTS:
        job = create(pay)
        answer = view_owner_job.sync_detailed(job.job_id, client=owner)
        check("pay in the view", typed(OwnerJobDto, answer, 200).pay_amount, pay)
        dates_have_milliseconds(job, json.loads(answer.content))
        found = page(min_pay=pay, max_pay=pay)
        check("pay of the jobs found by it", [one.pay_amount for one in found.jobs], [pay])
    check("jobs of at least 250000.01", len(page(min_pay=250000.01).jobs), 3)
    updated = update_job.sync_detailed(job.job_id, client=owner, body=UpdateJobDto(pay_amount=4.35))
    check("pay after an update", typed(OwnerJobDto, updated, 200).pay_amount, 4.35)
    print("Amounts are exact when created, viewed, listed, filtered and updated.")
    return job


def dates_have_milliseconds(job: OwnerJobDto, texts: dict[str, str]) -> None:
    def text(date: datetime) -> str:
        return date.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    check("createdAt", text(job.created_at), texts["createdAt"])
    check("expiryDate", text(job.expiry_date), texts["expiryDate"])
    check("time of the listing", job.expiry_date - job.created_at, timedelta(seconds=SECONDS_LISTED))


def lists_read_to_the_end() -> None:
    created = [create(12.5).job_id for _ in range(ROWS_OF_A_PAGE * (NUMBER_OF_PAGES - 1) + 1)]
    listed: list[str] = []
    pages = 0
    more: dict[str, str] = {}
    while True:
        found = page(min_pay=12.5, max_pay=12.5, limit=ROWS_OF_A_PAGE, **more)
        pages += 1
        listed += [job.job_id for job in found.jobs]
        if found.last_key is None:
            break
        more = {"last_key": found.last_key}
    check("jobs of all pages", sorted(listed), sorted(created))
    check("enough pages", pages >= NUMBER_OF_PAGES, True)
    print(f"{len(listed)} jobs were listed once each, on {pages} pages.")


def repeats_are_told_by_their_keys() -> None:
    key = f"key-{time.time_ns()}"
    first = create_job.sync_detailed(client=owner, body=new_job(1), idempotency_key=key)
    second = create_job.sync_detailed(client=owner, body=new_job(1), idempotency_key=key)
    check("job of the repeated request", typed(OwnerJobDto, second, 201).job_id, typed(OwnerJobDto, first, 201).job_id)
    check("Idempotent-Replayed", second.headers.get("Idempotent-Replayed"), "true")
    reused = create_job.sync_detailed(client=owner, body=new_job(2), idempotency_key=key)
    check("code of another body", typed(ErrorDto, reused, 422).error_code, ErrorDtoErrorCode.IDEMPOTENCY_KEY_REUSED)
    print("A repeated request with an Idempotency-Key got the first answer again.")


def null_is_none(job: OwnerJobDto) -> None:
    check("claim of an open job", job.claim, None)
    check("relistedAt of an open job", job.relisted_at, None)
    nothing = ClaimJobDto(claimer_notes=None)
    typed(ClaimedJobDto, claim_job.sync_detailed(job.job_id, client=seeker, body=nothing), 200)
    work = SubmitJobDto(additional_files=["work.zip"])
    typed(SubmittedJobDto, submit_job.sync_detailed(job.job_id, client=seeker, body=work), 200)
    claim = typed(OwnerJobDto, view_owner_job.sync_detailed(job.job_id, client=owner), 200).claim
    if not isinstance(claim, ClaimDto):
        sys.exit(f"Wrong: the claim is {claim!r}")
    check("claimerNotes that were sent as null", claim.claimer_notes, None)
    check("additionalFiles", claim.additional_files, ["work.zip"])
    check("submissionNotes that were not given", claim.submission_notes, None)
    check("reviewedAt before the review", claim.reviewed_at, None)
    print("What is null is None, what is not is there.")


def errors_are_typed(job: OwnerJobDto, category_name: str) -> None:
    unknown = view_owner_job.sync_detailed("job-unknown", client=owner)
    check("code of an unknown job", typed(ErrorDto, unknown, 404).error_code, ErrorDtoErrorCode.JOB_NOT_FOUND)

    invalid = create_job.sync_detailed(client=owner, body=new_job(1.005))
    details = typed(ErrorDto, invalid, 400).details
    if not isinstance(details, list) or not isinstance(details[0], FaultDto):
        sys.exit(f"Wrong: details of 400 are {details!r}")
    check("the field of a pay with three decimals", details[0].field, "payAmount")

    nobody = create_job.sync_detailed(client=Client(base_url=url), body=new_job(1))  # type: ignore[arg-type]
    check("code of a job of no user", typed(ErrorDto, nobody, 401).error_code, ErrorDtoErrorCode.USER_ID_MISSING)

    taken = claim_job.sync_detailed(job.job_id, client=other)
    check("code of a second claim", typed(ErrorDto, taken, 409).error_code, ErrorDtoErrorCode.JOB_NOT_AVAILABLE)

    exists = create_category.sync_detailed(client=owner, body=CreateCategoryDto(name=category_name))
    check("code of a second category", typed(ErrorDto, exists, 409).error_code, ErrorDtoErrorCode.CATEGORY_EXISTS)

    # The generated functions read only the first media type of a response, so the model reads the other one.
    accepts_problems = owner.get_httpx_client().get(
        "/job/owner/view/job-unknown", headers={"Accept": "application/problem+json"}
    )
    check("media type of a problem", accepts_problems.headers["content-type"], "application/problem+json")
    problem = ProblemDto.from_dict(accepts_problems.json())
    check("status of a problem", problem.status, 404)
    check("code of a problem", problem.error_code, ProblemDtoErrorCode.JOB_NOT_FOUND)
    print("Errors 400, 401, 404 and 409 are typed, as is application/problem+json.")


name = f"Python {time.time_ns()}"
category = create_category.sync_detailed(client=owner, body=CreateCategoryDto(name=name))
category_id = typed(CreatedCategoryDto, category, 201).category_id

a_job = amounts_are_exact()
lists_read_to_the_end()
repeats_are_told_by_their_keys()
null_is_none(a_job)
errors_are_typed(a_job, name)
