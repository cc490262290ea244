package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

// maximumBody is how much of an answer is printed, in bytes.
const maximumBody = 64 << 10

func newHTTPProbe(o *options) func() (attempt, error) {
	status := o.flags.Int("status", 200, "expected status")
	host := o.flags.String("host", "", "value of the Host header (default: from the URL)")
	keepalive := o.flags.Bool("keepalive", false, "use one connection for all attempts")
	return func() (attempt, error) {
		dialer, err := o.dialer("tcp")
		if err != nil {
			return nil, err
		}
		transport := &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: !*keepalive, IdleConnTimeout: time.Minute}
		client := &http.Client{
			Transport:     transport,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}
		return func(ctx context.Context) (map[string]any, error) {
			return get(ctx, client, o.target, *host, *status)
		}, nil
	}
}

func get(ctx context.Context, client *http.Client, url, host string, expected int) (map[string]any, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	request.Host = host
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maximumBody))
	found := map[string]any{"status": response.StatusCode, "body": string(body)}
	if err == nil && response.StatusCode != expected {
		err = fmt.Errorf("expected status %d, found %d", expected, response.StatusCode)
	}
	return found, err
}
