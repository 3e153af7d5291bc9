// Calls a running platform with the client that oapi-codegen generates. The only argument is the URL of the platform.
// Prints each check that passes, and ends with an error when a result differs.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"time"

	"example.com/clients/oapi-codegen/api"
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

func header(name, value string) api.RequestEditorFn {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set(name, value)
		return nil
	}
}

func as(user string) api.RequestEditorFn { return header("X-User-ID", user) }

func pointer[T any](value T) *T { return &value }

func typed[T any](what string, value *T, answer []byte) T {
	if value == nil {
		fail(fmt.Errorf("%s: the client has no typed answer, the body is %s", what, answer))
	}
	return *value
}

type story struct {
	ctx        context.Context
	client     *api.ClientWithResponses
	owner      api.RequestEditorFn
	seeker     api.RequestEditorFn
	categoryId string
}

func main() {
	client := must(api.NewClientWithResponses(os.Args[1], api.WithHTTPClient(&http.Client{Timeout: 10 * time.Second})))
	s := &story{ctx: context.Background(), client: client, owner: as("owner-123"), seeker: as("seeker-456")}
	name := fmt.Sprintf("Go by oapi-codegen %d", time.Now().UnixNano())
	category := must(client.CreateCategoryWithResponse(s.ctx, nil, api.CreateCategoryDto{Name: name}, s.owner))
	s.categoryId = typed("createCategory", category.JSON201, category.Body).CategoryId

	job := s.amountsAreExact()
	s.listsReadToTheEnd()
	s.repeatsAreToldByTheirKeys()
	s.nullIsNull(job)
	s.errorsAreTyped(job, name)
}

func (s *story) newJob(pay float64) api.CreateJobDto {
	return api.CreateJobDto{Name: "A job", Description: "Work", CategoryId: s.categoryId, PayAmount: pay,
		TimeToCompleteSeconds: timeToDo, ExpirySeconds: listedFor}
}

func (s *story) create(pay float64) api.OwnerJobDto {
	answer := must(s.client.CreateJobWithResponse(s.ctx, nil, s.newJob(pay), s.owner))
	job := typed("createJob", answer.JSON201, answer.Body)
	check("pay of a created job", job.PayAmount, pay)
	return job
}

func (s *story) amountsAreExact() (last api.OwnerJobDto) {
	for _, pay := range amounts {
		last = s.create(pay)
		view := must(s.client.ViewOwnerJobWithResponse(s.ctx, last.JobId, nil, s.owner))
		check("pay in the view", typed("viewOwnerJob", view.JSON200, view.Body).PayAmount, pay)
		s.datesHaveMilliseconds(view.Body, *view.JSON200)
		found := s.page(api.ListSeekerJobsParams{MinPay: pointer(pay), MaxPay: pointer(pay)})
		check("jobs found by their exact pay", len(found.Jobs), 1)
		check("pay in the list", found.Jobs[0].PayAmount, pay)
	}
	check("jobs of at least 250000.01", len(s.page(api.ListSeekerJobsParams{MinPay: pointer(250000.01)}).Jobs), 3)
	update := must(s.client.UpdateJobWithResponse(s.ctx, last.JobId, nil, api.UpdateJobDto{PayAmount: pointer(4.35)}, s.owner))
	check("pay after an update", typed("updateJob", update.JSON200, update.Body).PayAmount, 4.35)
	fmt.Println("Amounts are exact when created, viewed, listed, filtered and updated.")
	return last
}

func (s *story) datesHaveMilliseconds(body []byte, job api.OwnerJobDto) {
	var texts struct{ CreatedAt, ExpiryDate string }
	if err := json.NewDecoder(bytes.NewReader(body)).Decode(&texts); err != nil {
		fail(err)
	}
	check("createdAt", job.CreatedAt.Format(milliseconds), texts.CreatedAt)
	check("expiryDate", job.ExpiryDate.Format(milliseconds), texts.ExpiryDate)
	check("time of the listing", job.ExpiryDate.Sub(job.CreatedAt), listedFor*time.Second)
}

func (s *story) page(params api.ListSeekerJobsParams) api.SeekerJobListDto {
	params.CategoryId = &s.categoryId
	answer := must(s.client.ListSeekerJobsWithResponse(s.ctx, &params, s.seeker))
	return typed("listSeekerJobs", answer.JSON200, answer.Body)
}

func (s *story) listsReadToTheEnd() {
	created := []string{}
	for range rowsOfAPage*(numberOfPages-1) + 1 {
		created = append(created, s.create(12.5).JobId)
	}
	listed, pages := []string{}, 0
	params := api.ListSeekerJobsParams{Limit: pointer(rowsOfAPage), MaxPay: pointer(12.5), MinPay: pointer(12.5)}
	for {
		page := s.page(params)
		pages++
		for _, job := range page.Jobs {
			listed = append(listed, job.JobId)
		}
		if page.LastKey == nil {
			break
		}
		params.LastKey = page.LastKey
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
	params := &api.CreateJobParams{IdempotencyKey: pointer(fmt.Sprintf("key-%d", time.Now().UnixNano()))}
	first := must(s.client.CreateJobWithResponse(s.ctx, params, s.newJob(1), s.owner))
	second := must(s.client.CreateJobWithResponse(s.ctx, params, s.newJob(1), s.owner))
	check("job of the repeated request", typed("createJob", second.JSON201, second.Body).JobId,
		typed("createJob", first.JSON201, first.Body).JobId)
	check("Idempotent-Replayed", typed("Idempotent-Replayed", second.Headers201.IdempotentReplayed, nil), "true")
	other := must(s.client.CreateJobWithResponse(s.ctx, params, s.newJob(2), s.owner))
	check("another body under the same key", other.StatusCode(), 422)
	check("its code", typed("422", other.JSON422, other.Body).ErrorCode, api.ErrorDtoErrorCodeIDEMPOTENCYKEYREUSED)
	fmt.Println("A repeated request with an Idempotency-Key got the first answer again.")
}

func (s *story) nullIsNull(job api.OwnerJobDto) {
	check("claim of an open job", job.Claim == nil, true)
	check("relistedAt of an open job", job.RelistedAt == nil, true)
	claim := must(s.client.ClaimJobWithResponse(s.ctx, job.JobId, nil, api.ClaimJobDto{}, s.seeker))
	typed("claimJob", claim.JSON200, claim.Body)
	work := api.SubmitJobDto{DeliverableUrl: pointer("https://example.com/work")}
	submit := must(s.client.SubmitJobWithResponse(s.ctx, job.JobId, nil, work, s.seeker))
	typed("submitJob", submit.JSON200, submit.Body)
	view := must(s.client.ViewOwnerJobWithResponse(s.ctx, job.JobId, nil, s.owner))
	claimed := typed("claim", typed("viewOwnerJob", view.JSON200, view.Body).Claim, view.Body)
	check("deliverableUrl", typed("deliverableUrl", claimed.DeliverableUrl, view.Body), *work.DeliverableUrl)
	check("submissionNotes that were not given", claimed.SubmissionNotes == nil, true)
	check("reviewedAt before the review", claimed.ReviewedAt == nil, true)
	fmt.Println("What is null is null, what is not is there.")
}

func (s *story) errorsAreTyped(job api.OwnerJobDto, name string) {
	unknown := must(s.client.ViewOwnerJobWithResponse(s.ctx, "job-unknown", nil, s.owner))
	check("view of an unknown job", unknown.StatusCode(), 404)
	check("its code", typed("404", unknown.JSON404, unknown.Body).ErrorCode, api.ErrorDtoErrorCodeJOBNOTFOUND)

	invalid := must(s.client.CreateJobWithResponse(s.ctx, nil, s.newJob(1.005), s.owner))
	check("a job whose pay has three decimals", invalid.StatusCode(), 400)
	details := typed("details", typed("400", invalid.JSON400, invalid.Body).Details, invalid.Body)
	check("the invalid field", details[0].Field, "payAmount")

	nobody := must(s.client.CreateJobWithResponse(s.ctx, nil, s.newJob(1)))
	check("a job of no user", nobody.StatusCode(), 401)
	check("its code", typed("401", nobody.JSON401, nobody.Body).ErrorCode, api.ErrorDtoErrorCodeUSERIDMISSING)

	taken := must(s.client.ClaimJobWithResponse(s.ctx, job.JobId, nil, api.ClaimJobDto{}, as("seeker-789")))
	check("a second claim", taken.StatusCode(), 409)
	check("its code", typed("409", taken.JSON409, taken.Body).ErrorCode, api.ErrorDtoErrorCodeJOBNOTAVAILABLE)

	exists := must(s.client.CreateCategoryWithResponse(s.ctx, nil, api.CreateCategoryDto{Name: name}, s.owner))
	check("a second category of the name", exists.StatusCode(), 409)
	check("its code", typed("409", exists.JSON409, exists.Body).ErrorCode, api.ErrorDtoErrorCodeCATEGORYEXISTS)

	problem := must(s.client.ViewOwnerJobWithResponse(s.ctx, "job-unknown", nil, s.owner,
		header("Accept", "application/problem+json")))
	details404 := typed("404 as a problem", problem.ApplicationproblemJSON404, problem.Body)
	check("status of the problem", details404.Status, 404)
	check("code of the problem", details404.ErrorCode, api.ProblemDtoErrorCodeJOBNOTFOUND)
	fmt.Println("Errors 400, 401, 404 and 409 are typed, as is application/problem+json.")
}
