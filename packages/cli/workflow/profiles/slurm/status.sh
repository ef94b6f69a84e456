#!/bin/sh
# What became of a Slurm job, in the words of snakemake: success, running or failed.
state=$(scontrol show job --oneliner "$1" 2>/dev/null | sed -n 's/.* JobState=\([A-Z_]*\).*/\1/p')
# Slurm forgets jobs after a while; its accounting, where there is any, does not.
[ -n "$state" ] || state=$(sacct --jobs "$1" --allocations --noheader --parsable2 --format state 2>/dev/null | head -n 1)

case "$state" in
  COMPLETED) echo success ;;
  # A node that is lost: Slurm puts its jobs into the queue again.
  PENDING | CONFIGURING | RUNNING | COMPLETING | SUSPENDED | REQUEUED | RESIZING | NODE_FAIL | PREEMPTED | '') echo running ;;
  *) echo failed ;;
esac
