package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"time"
)

// attempt makes one try; its result is what it found out, beside success and duration.
type attempt func(ctx context.Context) (map[string]any, error)

// options that every probe has. Not every probe uses all of them.
type options struct {
	target   string
	source   string
	count    int
	interval time.Duration
	timeout  time.Duration
	flags    *flag.FlagSet
}

// newProbe registers a probe's own flags and returns what makes its attempt once they have been parsed.
type newProbe func(*options) func() (attempt, error)

func probeCommand(name string, create newProbe) func([]string) error {
	return func(arguments []string) error {
		o := &options{flags: flag.NewFlagSet(name, flag.ContinueOnError)}
		o.flags.StringVar(&o.source, "source", "", "source address (default: the kernel's choice)")
		o.flags.IntVar(&o.count, "count", 1, "number of attempts")
		o.flags.DurationVar(&o.interval, "interval", 200*time.Millisecond, "pause between attempts")
		o.flags.DurationVar(&o.timeout, "timeout", 3*time.Second, "limit of one attempt")
		prepare := create(o)
		if err := o.flags.Parse(arguments); err != nil {
			return err
		}
		if o.flags.NArg() != 1 || o.count < 1 {
			return fmt.Errorf("%s: expected one target and a count of at least 1", name)
		}
		o.target = o.flags.Arg(0)
		try, err := prepare()
		if err != nil {
			return err
		}
		return repeat(name, o, try)
	}
}

func repeat(name string, o *options, try attempt) error {
	failed := false
	for i := range o.count {
		if i > 0 {
			time.Sleep(o.interval)
		}
		ctx, cancel := context.WithTimeout(context.Background(), o.timeout)
		begun := time.Now()
		found, err := try(ctx)
		cancel()
		printJSON(report(name, o.target, i, time.Since(begun), found, err))
		failed = failed || err != nil
	}
	if failed {
		return errProbeFailed
	}
	return nil
}

func report(name, target string, number int, took time.Duration, found map[string]any, err error) map[string]any {
	line := map[string]any{
		"probe": name, "target": target, "attempt": number + 1, "ok": err == nil,
		"milliseconds": float64(took.Microseconds()) / 1000,
	}
	for key, value := range found {
		line[key] = value
	}
	if err != nil {
		line["error"] = err.Error()
	}
	return line
}

// dialer of a probe, bound to its source address for the network ("tcp" or "udp").
func (o *options) dialer(network string) (*net.Dialer, error) {
	dialer := &net.Dialer{}
	if o.source == "" {
		return dialer, nil
	}
	address := net.ParseIP(o.source)
	if address == nil {
		return nil, fmt.Errorf("--source %q is no address", o.source)
	}
	if network == "tcp" {
		dialer.LocalAddr = &net.TCPAddr{IP: address}
	} else {
		dialer.LocalAddr = &net.UDPAddr{IP: address}
	}
	return dialer, nil
}
