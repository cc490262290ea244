package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// maximumSize is the longest body that /size gives, in bytes: enough for a throughput probe, harmless for a node.
const maximumSize = 1 << 30

// serve answers over HTTP, TCP and UDP until SIGTERM or SIGINT.
func serve(arguments []string) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	httpAddress := flags.String("http", ":8080", "address of the HTTP echo; empty: none")
	tcpAddress := flags.String("tcp", ":8081", "address of the TCP echo; empty: none")
	udpAddress := flags.String("udp", ":8081", "address of the UDP echo; empty: none")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	failures := make(chan error, 3)
	if err := errors.Join(serveHTTP(*httpAddress, failures), serveTCP(*tcpAddress, failures), serveUDP(*udpAddress, failures)); err != nil {
		return err
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	select {
	case <-stop:
		return nil
	case err := <-failures:
		return err
	}
}

func serveHTTP(address string, failures chan<- error) error {
	if address == "" {
		return nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	printJSON(map[string]any{"listening": "http", "address": listener.Addr().String()})
	server := &http.Server{Handler: routes(), ReadHeaderTimeout: 10 * time.Second}
	go func() { failures <- server.Serve(listener) }()
	return nil
}

func routes() http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	routes.HandleFunc("GET /dial", answerDial)
	routes.HandleFunc("GET /size/{bytes}", answerSize)
	routes.HandleFunc("GET /delay/{milliseconds}", answerLate)
	routes.HandleFunc("/", answerEcho)
	return routes
}

var requests atomic.Int64

// answerEcho tells who answered and what arrived: source address, headers and body as the server saw them.
func answerEcho(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maximumBody))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	host, _ := os.Hostname()
	w.Header().Set("Content-Type", "application/json")
	// A client that has gone away is not the server's failure.
	_ = json.NewEncoder(w).Encode(map[string]any{
		"hostname": host, "node": os.Getenv("NODE_NAME"), "version": version, "request": requests.Add(1),
		"method": r.Method, "host": r.Host, "path": r.URL.RequestURI(), "protocol": r.Proto,
		"remote": r.RemoteAddr, "headers": r.Header, "body": string(body),
	})
}

func answerSize(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.PathValue("bytes"))
	if err != nil || size < 0 || size > maximumSize {
		http.Error(w, "expected a number of bytes up to "+strconv.Itoa(maximumSize), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Length", strconv.Itoa(size))
	chunk := strings.Repeat("k", 1<<16)
	for size > 0 {
		part := chunk[:min(size, len(chunk))]
		if _, err := io.WriteString(w, part); err != nil {
			return
		}
		size -= len(part)
	}
}

func answerLate(w http.ResponseWriter, r *http.Request) {
	wait, err := strconv.Atoi(r.PathValue("milliseconds"))
	if err != nil || wait < 0 || wait > 600_000 {
		http.Error(w, "expected milliseconds up to 600000", http.StatusBadRequest)
		return
	}
	select {
	case <-time.After(time.Duration(wait) * time.Millisecond):
		fmt.Fprintln(w, "ok")
	case <-r.Context().Done():
	}
}

func serveTCP(address string, failures chan<- error) error {
	if address == "" {
		return nil
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	printJSON(map[string]any{"listening": "tcp", "address": listener.Addr().String()})
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				failures <- err
				return
			}
			go func() {
				defer connection.Close()
				// It ends when the client does, in whichever way.
				_, _ = io.Copy(connection, connection)
			}()
		}
	}()
	return nil
}

func serveUDP(address string, failures chan<- error) error {
	if address == "" {
		return nil
	}
	connection, err := net.ListenPacket("udp", address)
	if err != nil {
		return err
	}
	printJSON(map[string]any{"listening": "udp", "address": connection.LocalAddr().String()})
	go func() {
		buffer := make([]byte, 1<<16)
		for {
			read, from, err := connection.ReadFrom(buffer)
			if err != nil {
				failures <- err
				return
			}
			// A client that cannot be answered must not end the server for the others.
			_, _ = connection.WriteTo(buffer[:read], from)
		}
	}()
	return nil
}
