#!/usr/bin/env python3
"""Runs papersift on many files by Dask, and merges what it prints: byte for byte what one process prints.

    papersift_dask.py SOURCE -o papers.ndjson [--scheduler tcp://127.0.0.1:8786] [--task-mb 8] [-- OPTIONS OF PAPERSIFT]

SOURCE is a folder or any URL that fsspec opens (s3://..., gs://..., sftp://...). All files below it are read in the order of their
names, which become `source.file`: the reference is `cd SOURCE && papersift --files-from LIST -f ndjson`. Files are put into tasks of
about --task-mb; a task is tried again when its worker dies. Without --scheduler two workers are started on this machine.

Every worker needs Node.js and papersift at the place that --papersift names, and can reach SOURCE. Options after -- have to look at
each paper by itself (-k, --since, --fields ...): --sort, --limit and --dedupe belong to a run over the merged file.
"""
import argparse
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

import fsspec
from dask.distributed import Client, LocalCluster

# Tries of a task that fails, besides those that a lost worker causes.
RETRIES = 1


class Failed(Exception):
    """A run of papersift that ended with an error; what it printed is not to be used."""


def list_files(source):
    """The names of all files below a folder, relative to it, with their sizes, in the order of their bytes."""
    fs, root = fsspec.core.url_to_fs(source)
    found = fs.find(root, detail=True)
    prefix = root.rstrip("/") + "/"
    files = [(path[len(prefix):], info["size"] or 0) for path, info in found.items()]
    return sorted(files, key=lambda file: os.fsencode(file[0]))


def make_tasks(files, size):
    """Neighbours put together until they hold `size` bytes."""
    task, held = [], 0
    for name, length in files:
        if task and held + length > size:
            yield task
            task, held = [], 0
        task.append(name)
        held += length
    if task:
        yield task


def run_task(source, names, command, epoch):
    """Runs papersift on some files where a worker is. Files from elsewhere are fetched first, under the same names."""
    fs, root = fsspec.core.url_to_fs(source)
    if "file" in fs.protocol:
        return run_papersift(root, names, command, epoch)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            target = pathlib.Path(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            fs.get_file(f"{root.rstrip('/')}/{name}", str(target))
        return run_papersift(folder, names, command, epoch)


def run_papersift(folder, names, command, epoch):
    """The output of papersift in a folder. The present is the same for all workers, and no time of a file counts."""
    listed = b"".join(os.fsencode(name) + b"\0" for name in names)
    env = {**os.environ, "SOURCE_DATE_EPOCH": epoch}
    ended = subprocess.run(command, cwd=folder, env=env, input=listed, capture_output=True)
    # 3 says that blocks were rejected under --strict: the records are complete.
    if ended.returncode not in (0, 3):
        lines = ended.stderr.decode(errors="replace").splitlines()
        said = "; ".join(line for line in lines if line.startswith("papersift:")) or "no message"
        raise Failed(f"papersift ended with {ended.returncode} on {names[0]} and {len(names) - 1} more: {said}")
    return ended.stdout


def merge(client, source, tasks, command, epoch, output):
    """Writes the results in the order of the tasks; the file takes its place when all of them are there."""
    futures = [
        client.submit(run_task, source, names, command, epoch, key=f"papersift-{at}", pure=False, retries=RETRIES)
        for at, names in enumerate(tasks)
    ]
    part = f"{output}.part"
    try:
        with open(part, "wb") as file:
            for at in range(len(futures)):
                file.write(futures[at].result())
                # A result that is written need not be kept by its worker.
                futures[at] = None
                print(f"{at + 1} of {len(tasks)} tasks", file=sys.stderr, flush=True)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, output)
    finally:
        pathlib.Path(part).unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--scheduler", help="address of a scheduler that runs already")
    parser.add_argument("--task-mb", type=float, default=8, help="megabytes of a task, 5 to 10 where there is much (default: 8)")
    parser.add_argument("--papersift", default="papersift", help="how workers start papersift (default: papersift)")
    parser.add_argument("options", nargs="*", help="options of papersift, after --")
    args = parser.parse_args()
    source = args.source if "://" in args.source else os.path.abspath(args.source)
    tasks = list(make_tasks(list_files(source), args.task_mb * 1e6))
    if not tasks:
        sys.exit(f"{parser.prog}: there are no files in {args.source}")
    command = [*shlex.split(args.papersift), "-q", "--files-from", "-", "-f", "ndjson", *args.options]
    # 2020-01-01 unless the caller says otherwise: dates without a year must not depend on when the run is.
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "1577836800")
    cluster = args.scheduler or LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None)
    with Client(cluster) as client:
        try:
            merge(client, source, tasks, command, epoch, args.output)
        except Failed as error:
            print(f"{parser.prog}: {error}", file=sys.stderr)
            sys.exit(2)


if __name__ == "__main__":
    main()
