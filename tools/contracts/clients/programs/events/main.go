// Reads event messages into the models that Modelina generates. The only argument is the folder with the messages.
// Prints each check that passes, and ends with an error when a result differs.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"

	"example.com/clients/events/events"
)

var amounts = []string{"250000.01", "99999999.99", "0.07", "1000000000"}

var models = map[string]any{
	"job.created":                 events.JobDotCreated{},
	"job.claimed":                 events.JobDotClaimed{},
	"job.submitted":               events.JobDotSubmitted{},
	"job.approved":                events.JobDotApproved{},
	"job.rejected":                events.JobDotRejected{},
	"job.relisted":                events.JobDotRelisted{},
	"job.expired":                 events.JobDotExpired{},
	"job.timedout":                events.JobDotTimedout{},
	"job.reminder":                events.JobDotReminder{},
	"job.updated":                 events.JobDotUpdated{},
	"job.cancelled":               events.JobDotCancelled{},
	"job.extended":                events.JobDotExtended{},
	"job.changes_requested":       events.JobDotChangesRequested{},
	"job.withdrawn":               events.JobDotWithdrawn{},
	"category.created":            events.CategoryDotCreated{},
	"user.created":                events.UserDotCreated{},
	"user.updated":                events.UserDotUpdated{},
	"user.email_change_requested": events.UserDotEmailChangeRequested{},
	"user.email_changed":          events.UserDotEmailChanged{},
	"user.suspended":              events.UserDotSuspended{},
	"user.reinstated":             events.UserDotReinstated{},
	"user.export_requested":       events.UserDotExportRequested{},
	"user.export_ready":           events.UserDotExportReady{},
	"user.erasure_requested":      events.UserDotErasureRequested{},
	"user.erasing":                events.UserDotErasing{},
	"user.erased":                 events.UserDotErased{},
	"privacy.part_done":           events.PrivacyDotPartDone{},
}

type message struct {
	Type string `json:"detail-type"`
	Id   string
	Time string
}

func fail(what string, arguments ...any) {
	fmt.Fprintf(os.Stderr, "Wrong: "+what+"\n", arguments...)
	os.Exit(1)
}

func read[T any](text []byte) (value T) {
	if err := json.Unmarshal(text, &value); err != nil {
		fail("%v in %s", err, text)
	}
	return value
}

func main() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.json"))
	if err != nil || len(files) != len(models) {
		fail("%d files of messages, not %d (%v)", len(files), len(models), err)
	}
	messages, compared := 0, 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			fail("%v", err)
		}
		for _, raw := range read[[]json.RawMessage](text) {
			compared += check(raw)
			messages++
		}
	}
	fmt.Printf("%d messages of %d types were read into their models.\n", messages, len(models))
	fmt.Printf("%d amounts are exact in them.\n", compared)
}

// check returns the number of compared amounts.
func check(raw json.RawMessage) int {
	envelope := read[message](raw)
	event := modelOf(envelope.Type, raw)
	for field, want := range map[string]string{"Id": envelope.Id, "Time": envelope.Time, "DetailMinusType": envelope.Type} {
		if got := event.FieldByName(field).String(); got != want {
			fail("%s of %s: %q, not %q", field, envelope.Type, got, want)
		}
	}
	whole := read[map[string]any](raw)
	detail := whole["detail"].(map[string]any)
	if _, isPaid := detail["payAmount"]; !isPaid {
		return 0
	}
	for _, amount := range amounts {
		detail["payAmount"] = json.Number(amount)
		text, err := json.Marshal(whole)
		if err != nil {
			fail("%v", err)
		}
		got := modelOf(envelope.Type, text).FieldByName("Detail").Elem().FieldByName("PayAmount")
		if formatted := strconv.FormatFloat(got.Float(), 'f', -1, 64); formatted != amount {
			fail("payAmount of %s: %s, not %s", envelope.Type, formatted, amount)
		}
	}
	return len(amounts)
}

func modelOf(eventType string, text []byte) reflect.Value {
	model, isKnown := models[eventType]
	if !isKnown {
		fail("no model of %s", eventType)
	}
	event := reflect.New(reflect.TypeOf(model))
	if err := json.Unmarshal(text, event.Interface()); err != nil {
		fail("%v in %s", err, text)
	}
	return event.Elem()
}
