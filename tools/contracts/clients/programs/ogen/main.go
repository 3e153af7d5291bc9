// Calls a running platform with the client that ogen generates. The only argument is the URL of the platform.
// Prints each check that passes, and ends with an error when a result differs.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"time"

	"github.com/ogen-go/ogen/ogenerrors"

	"example.com/clients/ogen/api"
)

const (
	milliseconds  = "2006-01-02T15:04:05.000Z07:00"
	timeToDo      = 604_800
	listedFor     = 2_592_000
	rowsOfAPage   = 5
	numberOfPages = 5
)

var amounts = []float64{250000.01, 99999999.99, 0.07, 1000000000}

func check(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		fail(fmt.Errorf("%s: %v, not %v", what, got, want))
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		fail(err)
	}
	return value
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "Wrong:", err)
	os.Exit(1)
}

// answer returns the typed response that a call must have. Calls return an interface that all their responses implement.
func answer[T any](what string, result any, err error) *T {
	if err != nil {
		fail(fmt.Errorf("%s: %w", what, err))
	}
	typed, ok := result.(*T)
	if !ok {
		text, _ := json.Marshal(result)
		fail(fmt.Errorf("%s: the answer is %T, not %T: %s", what, result, typed, text))
	}
	return typed
}

// user is a caller, identified by X-User-ID. The generated client always sends the header; an empty one identifies no user.
type user string

func (u user) User(context.Context, api.OperationName) (api.User, error) {
	return api.User{APIKey: string(u)}, nil
}

func (user) BearerAuth(context.Context, api.OperationName) (api.BearerAuth, error) {
	return api.BearerAuth{}, ogenerrors.ErrSkipClientSecurity
}

func (user) Session(context.Context, api.OperationName) (api.Session, error) {
	return api.Session{}, ogenerrors.ErrSkipClientSecurity
}

// wire is the HTTP client below the generated one. It can request another media type, and keeps the last body.
type wire struct {
	http.Client
	accept string
	body   []byte
}

func (w *wire) Do(request *http.Request) (*http.Response, error) {
	if w.accept != "" {
		request.Header.Set("Accept", w.accept)
	}
	response, err := w.Client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if w.body, err = io.ReadAll(response.Body); err != nil {
		return nil, err
	}
	response.Body = io.NopCloser(bytes.NewReader(w.body))
	return response, nil
}

type story struct {
	ctx        context.Context
	wire       *wire
	owner      *api.Client
	seeker     *api.Client
	other      *api.Client
	nobody     *api.Client
	categoryId string
}

func main() {
	w := &wire{Client: http.Client{Timeout: 10 * time.Second}}
	as := func(caller user) *api.Client { return must(api.NewClient(os.Args[1], caller, api.WithClient(w))) }
	s := &story{ctx: context.Background(), wire: w, owner: as("owner-123"), seeker: as("seeker-456"),
		other: as("seeker-789"), nobody: as("")}
	name := fmt.Sprintf("Go by ogen %d", time.Now().UnixNano())
	result, err := s.owner.CreateCategory(s.ctx, &api.CreateCategoryDto{Name: name}, api.CreateCategoryParams{})
	s.categoryId = answer[api.CreatedCategoryDtoHeaders]("createCategory", result, err).Response.CategoryId

	job := s.amountsAreExact()
	s.listsReadToTheEnd()
	s.repeatsAreToldByTheirKeys()
	s.nullIsNull(job)
	s.errorsAreTyped(job, name)
}

func (s *story) newJob(pay float64) *api.CreateJobDto {
	return &api.CreateJobDto{Name: "A job", Description: "Work", CategoryId: s.categoryId, PayAmount: pay,
		TimeToCompleteSeconds: timeToDo, ExpirySeconds: listedFor}
}

func (s *story) create(pay float64) api.OwnerJobDto {
	result, err := s.owner.CreateJob(s.ctx, s.newJob(pay), api.CreateJobParams{})
	job := answer[api.OwnerJobDtoHeaders]("createJob", result, err).Response
	check("pay of a created job", job.PayAmount, pay)
	return job
}

func (s *story) view(jobId string) api.OwnerJobDto {
	result, err := s.owner.ViewOwnerJob(s.ctx, api.ViewOwnerJobParams{JobId: jobId})
	return answer[api.ViewOwnerJobOKHeaders]("viewOwnerJob", result, err).Response
}

func (s *story) amountsAreExact() (last api.OwnerJobDto) {
	for _, pay := range amounts {
		last = s.create(pay)
		job := s.view(last.JobId)
		check("pay in the view", job.PayAmount, pay)
		s.datesHaveMilliseconds(job)
		found := s.page(api.ListSeekerJobsParams{MinPay: api.NewOptFloat64(pay), MaxPay: api.NewOptFloat64(pay)})
		check("jobs found by their exact pay", len(found.Jobs), 1)
		check("pay in the list", found.Jobs[0].PayAmount, pay)
	}
	least := s.page(api.ListSeekerJobsParams{MinPay: api.NewOptFloat64(250000.01)})
	check("jobs of at least 250000.01", len(least.Jobs), 3)
	update := &api.UpdateJobReq{PayAmount: api.NewOptFloat64(4.35)}
	result, err := s.owner.UpdateJob(s.ctx, update, api.UpdateJobParams{JobId: last.JobId})
	check("pay after an update", answer[api.OwnerJobDtoHeaders]("updateJob", result, err).Response.PayAmount, 4.35)
	fmt.Println("Amounts are exact when created, viewed, listed, filtered and updated.")
	return last
}

func (s *story) datesHaveMilliseconds(job api.OwnerJobDto) {
	var texts struct{ CreatedAt, ExpiryDate string }
	if err := json.Unmarshal(s.wire.body, &texts); err != nil {
		fail(err)
	}
	check("createdAt", job.CreatedAt.Format(milliseconds), texts.CreatedAt)
	check("expiryDate", job.ExpiryDate.Format(milliseconds), texts.ExpiryDate)
	check("time of the listing", job.ExpiryDate.Sub(job.CreatedAt), listedFor*time.Second)
}

func (s *story) page(params api.ListSeekerJobsParams) api.SeekerJobListDto {
	params.CategoryId = api.NewOptString(s.categoryId)
	result, err := s.seeker.ListSeekerJobs(s.ctx, params)
	return answer[api.SeekerJobListDtoHeaders]("listSeekerJobs", result, err).Response
}

func (s *story) listsReadToTheEnd() {
	created := []string{}
	for range rowsOfAPage*(numberOfPages-1) + 1 {
		created = append(created, s.create(12.5).JobId)
	}
	listed, pages := []string{}, 0
	params := api.ListSeekerJobsParams{Limit: api.NewOptInt(rowsOfAPage),
		MinPay: api.NewOptFloat64(12.5), MaxPay: api.NewOptFloat64(12.5)}
	for {
		page := s.page(params)
		pages++
		for _, job := range page.Jobs {
			listed = append(listed, job.JobId)
		}
		if page.LastKey.Null {
			break
		}
		params.LastKey = api.NewOptString(page.LastKey.Value)
	}
	slices.Sort(created)
	slices.Sort(listed)
	check("jobs of all pages", listed, created)
	if pages < numberOfPages {
		fail(fmt.Errorf("%d pages, not at least %d", pages, numberOfPages))
	}
	fmt.Printf("%d jobs were listed once each, on %d pages.\n", len(listed), pages)
}

func (s *story) repeatsAreToldByTheirKeys() {
	params := api.CreateJobParams{IdempotencyKey: api.NewOptString(fmt.Sprintf("key-%d", time.Now().UnixNano()))}
	result, err := s.owner.CreateJob(s.ctx, s.newJob(1), params)
	first := answer[api.OwnerJobDtoHeaders]("createJob", result, err)
	result, err = s.owner.CreateJob(s.ctx, s.newJob(1), params)
	second := answer[api.OwnerJobDtoHeaders]("createJob again", result, err)
	check("job of the repeated request", second.Response.JobId, first.Response.JobId)
	check("Idempotent-Replayed", second.IdempotentReplayed.Value, "true")
	result, err = s.owner.CreateJob(s.ctx, s.newJob(2), params)
	reused := answer[api.UnprocessableEntityApplicationJSONHeaders]("another body under the same key", result, err)
	check("its code", reused.Response.ErrorCode, api.ErrorDtoErrorCodeIDEMPOTENCYKEYREUSED)
	fmt.Println("A repeated request with an Idempotency-Key got the first answer again.")
}

func (s *story) nullIsNull(job api.OwnerJobDto) {
	check("claim of an open job", job.Claim.Null, true)
	check("relistedAt of an open job", job.RelistedAt.Null, true)
	nothing := api.ClaimJobDto{ClaimerNotes: api.OptNilString{Set: true, Null: true}}
	result, err := s.seeker.ClaimJob(s.ctx, api.NewOptClaimJobDto(nothing), api.ClaimJobParams{JobId: job.JobId})
	answer[api.ClaimedJobDtoHeaders]("claimJob", result, err)
	work := &api.SubmitJobDto{SubmissionNotes: api.NewOptNilString("Done")}
	result2, err := s.seeker.SubmitJob(s.ctx, work, api.SubmitJobParams{JobId: job.JobId})
	answer[api.SubmittedJobDtoHeaders]("submitJob", result2, err)
	claim := s.view(job.JobId).Claim
	check("claim of a claimed job is null", claim.Null, false)
	check("claimerNotes that were sent as null are null", claim.Value.ClaimerNotes.Null, true)
	check("submissionNotes", claim.Value.SubmissionNotes.Value, "Done")
	check("deliverableUrl that was not given is null", claim.Value.DeliverableUrl.Null, true)
	check("reviewedAt before the review is null", claim.Value.ReviewedAt.Null, true)
	fmt.Println("What is null is null, what is not is there.")
}

func (s *story) errorsAreTyped(job api.OwnerJobDto, name string) {
	unknown := api.ViewOwnerJobParams{JobId: "job-unknown"}
	viewed, err := s.owner.ViewOwnerJob(s.ctx, unknown)
	check("code of an unknown job",
		answer[api.ViewOwnerJobApplicationJSONNotFound]("404", viewed, err).Response.ErrorCode, api.ErrorDtoErrorCodeJOBNOTFOUND)

	created, err := s.owner.CreateJob(s.ctx, s.newJob(1.005), api.CreateJobParams{})
	invalid := answer[api.ErrorDtoHeaders]("400", created, err).Response
	check("the field of a pay with three decimals", invalid.Details[0].Field, "payAmount")

	created, err = s.nobody.CreateJob(s.ctx, s.newJob(1), api.CreateJobParams{})
	check("code of a job of no user",
		answer[api.UnauthorizedApplicationJSONHeaders]("401", created, err).Response.ErrorCode, api.ErrorDtoErrorCodeUSERIDMISSING)

	claimed, err := s.other.ClaimJob(s.ctx, api.OptClaimJobDto{}, api.ClaimJobParams{JobId: job.JobId})
	check("code of a second claim",
		answer[api.ConflictApplicationJSONHeaders]("409", claimed, err).Response.ErrorCode, api.ErrorDtoErrorCodeJOBNOTAVAILABLE)

	again, err := s.owner.CreateCategory(s.ctx, &api.CreateCategoryDto{Name: name}, api.CreateCategoryParams{})
	check("code of a second category of the name",
		answer[api.ConflictApplicationJSONHeaders]("409", again, err).Response.ErrorCode, api.ErrorDtoErrorCodeCATEGORYEXISTS)

	s.wire.accept = "application/problem+json"
	viewed, err = s.owner.ViewOwnerJob(s.ctx, unknown)
	problem := answer[api.ViewOwnerJobApplicationProblemJSONNotFound]("404 as a problem", viewed, err).Response
	check("status of the problem", problem.Status, 404)
	check("code of the problem", problem.ErrorCode, api.ProblemDtoErrorCodeJOBNOTFOUND)
	fmt.Println("Errors 400, 401, 404 and 409 are typed, as is application/problem+json.")
}
