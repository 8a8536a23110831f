// Checks a log with the Go checksum database's own code (golang.org/x/mod/sumdb), which shares nothing with ours: every
// head, every tile, the proofs, and that five tampered copies are found.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func must(err error, what string) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", what, err)
		os.Exit(1)
	}
}

// head opens a checkpoint: three lines, signed by the log.
func head(text []byte, key note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(text, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != key.Name() {
		return tlog.Tree{}, fmt.Errorf("origin %q", lines[0])
	}
	var size int64
	if _, err := fmt.Sscan(lines[1], &size); err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

// place is the name of a tile as C2SP tlog-tiles writes it: without the height.
func place(t tlog.Tile) string {
	parts := strings.SplitN(t.Path(), "/", 3)
	return filepath.Join("tile", parts[2])
}

type folder string

func (f folder) Height() int { return height }
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), place(t)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// entries reads the bundles of a log of a size.
func entries(root string, size int64) ([][]byte, error) {
	var all [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := size - n*256
		if width > 256 {
			width = 256
		}
		t := tlog.Tile{H: height, L: 0, N: n, W: int(width)}
		name := strings.Replace(place(t), "tile/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		for len(data) > 0 {
			if len(data) < 2 || len(data) < 2+int(data[0])<<8+int(data[1]) {
				return nil, fmt.Errorf("%s is cut off", name)
			}
			length := int(data[0])<<8 + int(data[1])
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
	}
	return all, nil
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, i := range indexes {
		all = append(all, m[i])
	}
	return all, nil
}

func grown(all [][]byte) memory {
	var m memory
	for i, one := range all {
		hashes, err := tlog.StoredHashes(int64(i), one, m)
		must(err, "hashing")
		m = append(m, hashes...)
	}
	return m
}

// audit says why a copy of the log cannot be the one that was seen before; "" when it can.
func audit(root string, key note.Verifier, before tlog.Tree) string {
	text, err := os.ReadFile(filepath.Join(root, "checkpoint"))
	must(err, root)
	tree, err := head(text, key)
	if err != nil {
		return "its head does not hold: " + err.Error()
	}
	all, err := entries(root, tree.N)
	if err != nil {
		return err.Error()
	}
	if int64(len(all)) != tree.N {
		return fmt.Sprintf("%d entries instead of %d", len(all), tree.N)
	}
	hashes := grown(all)
	if now, err := tlog.TreeHash(tree.N, hashes); err != nil || now != tree.Hash {
		return "its entries do not give its root"
	}
	if tree.N < before.N {
		return fmt.Sprintf("it went back from %d to %d", before.N, tree.N)
	}
	if then, err := tlog.TreeHash(before.N, hashes); err != nil || then != before.Hash {
		return "its history was rewritten"
	}
	return ""
}

func hash(text string) tlog.Hash {
	bytes, err := base64.StdEncoding.DecodeString(text)
	must(err, text)
	var h tlog.Hash
	copy(h[:], bytes)
	return h
}

func hashes(texts []string) []tlog.Hash {
	var all []tlog.Hash
	for _, one := range texts {
		all = append(all, hash(one))
	}
	return all
}

func eachLine(path string, do func(line []byte)) {
	file, err := os.Open(path)
	must(err, path)
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		do(scanner.Bytes())
	}
	must(scanner.Err(), path)
}

func flipped(h tlog.Hash) tlog.Hash { h[7] ^= 1; return h }

func main() {
	root := os.Args[1]
	text, err := os.ReadFile(filepath.Join(root, "log", "key"))
	must(err, "key")
	key, err := note.NewVerifier(string(text))
	must(err, "key")

	heads := map[int64]tlog.Hash{}
	paths, _ := filepath.Glob(filepath.Join(root, "heads", "*"))
	for _, path := range paths {
		text, err := os.ReadFile(path)
		must(err, path)
		tree, err := head(text, key)
		must(err, path)
		heads[tree.N] = tree.Hash
	}
	text, err = os.ReadFile(filepath.Join(root, "log", "checkpoint"))
	must(err, "checkpoint")
	newest, err := head(text, key)
	must(err, "checkpoint")
	if says := audit(filepath.Join(root, "log"), key, newest); says != "" {
		must(fmt.Errorf(says), "the honest log")
	}

	// Every hash above and in the leaves, read from the tiles and held against the root.
	tiles := tlog.TileHashReader(newest, folder(filepath.Join(root, "log")))
	all, err := entries(filepath.Join(root, "log"), newest.N)
	must(err, "entries")
	own := grown(all)
	for size, want := range heads {
		got, err := tlog.TreeHash(size, own)
		must(err, "head")
		if got != want {
			must(fmt.Errorf("another root"), fmt.Sprint("head over ", size))
		}
	}
	for i := range all {
		index := tlog.StoredHashIndex(0, int64(i))
		read, err := tiles.ReadHashes([]int64{index})
		must(err, "tile")
		if read[0] != tlog.RecordHash(all[i]) {
			must(fmt.Errorf("another hash"), fmt.Sprint("tile of entry ", i))
		}
	}

	included, refused := 0, 0
	eachLine(filepath.Join(root, "inclusion.jsonl"), func(line []byte) {
		var p struct {
			Place, Size int64
			Leaf, Root  string
			Path        []string
		}
		must(json.Unmarshal(line, &p), "inclusion")
		leaf, path := hash(p.Leaf), hashes(p.Path)
		if heads[p.Size] != hash(p.Root) || leaf != tlog.RecordHash(all[p.Place]) {
			must(fmt.Errorf("another root or leaf"), string(line))
		}
		must(tlog.CheckRecord(path, p.Size, heads[p.Size], p.Place, leaf), string(line))
		included++
		if tlog.CheckRecord(path, p.Size, heads[p.Size], p.Place, flipped(leaf)) != nil {
			refused++
		}
	})
	consistent := 0
	eachLine(filepath.Join(root, "consistency.jsonl"), func(line []byte) {
		var p struct {
			From, To int64
			Root     string
			Path     []string
		}
		must(json.Unmarshal(line, &p), "consistency")
		then, err := tlog.TreeHash(p.From, own)
		must(err, "consistency")
		must(tlog.CheckTree(hashes(p.Path), p.To, heads[p.To], p.From, then), string(line))
		consistent++
		if tlog.CheckTree(hashes(p.Path), p.To, heads[p.To], p.From, flipped(then)) != nil {
			refused++
		}
	})
	found := 0
	attacks, _ := filepath.Glob(filepath.Join(root, "attacks", "*"))
	for _, path := range attacks {
		says := audit(path, key, newest)
		if says == "" {
			must(fmt.Errorf("not found"), path)
		}
		fmt.Printf("found: %s (%s)\n", filepath.Base(path), says)
		found++
	}
	fmt.Printf("Go sumdb: %d heads, %d entries in tiles, %d inclusion and %d consistency proofs hold, %d of them altered are refused, %d attacks found\n",
		len(heads), len(all), included, consistent, refused, found)
	if included < 500 || consistent < 500 || refused != included+consistent || found != 5 {
		os.Exit(1)
	}
}
