#!/bin/sh
# Not tried. Submits a job script of snakemake as a Job of Kubernetes, and prints its name.
#   GONIOKIT_IMAGE   image with goniokit and snakemake 7
#   GONIOKIT_CLAIM   claim of a volume, ReadWriteMany
#   GONIOKIT_MOUNT   where it is mounted, here as in the pods; the working folder is below it
set -eu
kubectl create --output name --filename - <<EOF
apiVersion: batch/v1
kind: Job
metadata:
  generateName: goniokit-
spec:
  backoffLimit: 0
  ttlSecondsAfterFinished: 86400
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: shard
          image: "${GONIOKIT_IMAGE:?}"
          command: [bash, "$1"]
          workingDir: "$PWD"
          resources:
            requests: { cpu: "1", memory: 1Gi }
          volumeMounts:
            - { name: cohort, mountPath: "${GONIOKIT_MOUNT:?}" }
      volumes:
        - name: cohort
          persistentVolumeClaim: { claimName: "${GONIOKIT_CLAIM:?}" }
EOF
