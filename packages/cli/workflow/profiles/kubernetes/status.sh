#!/bin/sh
# Not tried. What became of a Job of Kubernetes, in the words of snakemake: success, running or failed.
state=$(kubectl get "$1" --output 'jsonpath={.status.conditions[?(@.status=="True")].type}' 2>/dev/null) || state=Failed
case "$state" in
  *Complete*) echo success ;;
  *Failed*) echo failed ;;
  *) echo running ;;
esac
