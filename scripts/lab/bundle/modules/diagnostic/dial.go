package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

// dialTimeout is short: who asks can ask again, and a proxy in between gives up on slow answers.
const dialTimeout = 10 * time.Second

// dialClient opens a connection for each question: a kept one would go on where a new one finds no way.
var dialClient = &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}

// answerDial asks another server from here. Parameters and answer are those of Kubernetes' own agnhost, so that the same
// question works with both images.
func answerDial(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	target := url.URL{
		Scheme: "http",
		Host:   net.JoinHostPort(query.Get("host"), query.Get("port")),
		Path:   "/" + query.Get("request"),
	}
	if protocol := query.Get("protocol"); query.Get("host") == "" || query.Get("port") == "" || protocol != "http" {
		http.Error(w, fmt.Sprintf("expected host, port and protocol=http, found %q", r.URL.RawQuery), http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), dialTimeout)
	defer cancel()
	answer := map[string][]any{}
	if found, err := get(ctx, dialClient, target.String(), "", http.StatusOK); err != nil {
		answer["errors"] = []any{err.Error()}
	} else {
		answer["responses"] = []any{found["body"]}
	}
	w.Header().Set("Content-Type", "application/json")
	// A client that has gone away is not the server's failure.
	_ = json.NewEncoder(w).Encode(answer)
}
