// diagnostic answers and asks over the network: an echo server on one side, probes on the other. Every probe prints
// one line of JSON per attempt and ends with 0 if all attempts succeeded, 1 if one failed, 2 for a wrong call.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
)

// version is set by the linker.
var version = "development"

const usage = `usage: diagnostic COMMAND [options] [target]
  serve               HTTP, TCP and UDP echo
  tcp HOST:PORT       connect, send a line, expect it back with --echo
  udp HOST:PORT       send a datagram, expect it back
  http URL            GET, print status and timings
  dns NAME            look a name up, at --server if given
  ping HOST           ICMP echo, with --source, --size and --df
  version
Options of a command: diagnostic COMMAND --help`

var commands = map[string]func([]string) error{
	"serve": serve,
	"tcp":   probeCommand("tcp", newTCPProbe),
	"udp":   probeCommand("udp", newUDPProbe),
	"http":  probeCommand("http", newHTTPProbe),
	"dns":   probeCommand("dns", newDNSProbe),
	"ping":  probeCommand("ping", newPingProbe),
	"version": func([]string) error {
		fmt.Println(version)
		return nil
	},
}

var errProbeFailed = errors.New("a probe failed")

func main() {
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	err := commands[os.Args[1]](os.Args[2:])
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errProbeFailed):
		os.Exit(1)
	default:
		fmt.Fprintln(os.Stderr, "diagnostic:", err)
		os.Exit(2)
	}
}

func printJSON(value any) {
	// The values are ours and always have a JSON form; standard output is all that can fail.
	if err := json.NewEncoder(os.Stdout).Encode(value); err != nil {
		fmt.Fprintln(os.Stderr, "diagnostic:", err)
		os.Exit(2)
	}
}
