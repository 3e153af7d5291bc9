module example.com/clients/events

go 1.25.0
