#!/bin/sh
# Trains the models from nothing: fetches the encoders, prepares the texts, trains two teachers side by side and a
# small student that learns from both, then the coder, which last reads whole articles, and writes both as ONNX files.
#
#   training/train.sh [SETTINGS]
#
#   SETTINGS  train with this file of training/settings alone
#   POLNEAR   the environment variable that names the folder with the corpus' train/ and dev/; without it, ../shared/corpus/polnear
#   SCORER    the scorer; without it, ../shared/tools/score.py
#
# Seeded. Interrupted, the same command goes on from the last checkpoints. Checkpoints, logs and the model come to
# training/work. Needs a JDK and Maven (to fetch the encoder) and Debian's python3-torch, python3-onnx and
# libopenblas0-pthread; libtcmalloc-minimal4 makes it a third faster. Takes 10 GiB of memory
# and 6 GB of disk, most of it for what the teachers say of the texts.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
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
for encoder in bge-small-en-v15 all-minilm-l6-v2; do
    if [ ! -d "$work/$encoder" ]; then
        artifact=dev.langchain4j:langchain4j-embeddings-$encoder:1.20.0-beta30
        mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work" -Dmdep.stripVersion=true
        mkdir -p "$work/$encoder.new"
        (cd "$work/$encoder.new" && jar xf "../langchain4j-embeddings-$encoder.jar")
        mv "$work/$encoder.new" "$work/$encoder"
    fi
done

# --- our own texts: every seventh is kept for development
rm -rf "$work/own"
"$python" "$home/annotated.py" split "$work/own" "$home"/corpus/*/*.ann

# --- coded passages, one folder a conflict, and the example
for conflict in "$home"/coding/*/; do
    "$python" "$home/coded.py" convert "$work/coding" "$conflict"
done
mkdir -p "$work/coding/example"
cp "$home/../examples/gold.jsonl" "$home/../examples/dossier.yaml" "$work/coding/example/"
ln -sfn "$home/../examples/articles" "$work/coding/example/text"

preload=
allocator=libtcmalloc_minimal.so.4
if ldconfig -p 2>/dev/null | grep -q "$allocator"; then preload=$allocator; fi

train() {
    case $(basename "$1") in
        coder*) program=coder ;;
        *) program=attribution ;;
    esac
    LD_PRELOAD=$preload "$python" "$home/$program/train.py" "$1" "$work/$(basename "$1" .json)"
}

if [ $# -gt 0 ]; then
    train "$1"
    exit
fi
train "$home/settings/teacher-1.json" >"$work/teacher-1.log" 2>&1 &
first=$!
trap 'kill "$first" 2>/dev/null' EXIT
trap 'exit 130' HUP INT TERM
train "$home/settings/teacher-2.json"
wait "$first" || {
    echo "train.sh: the first teacher failed; see $work/teacher-1.log" >&2
    exit 1
}
trap - EXIT
train "$home/settings/student.json"
mkdir -p "$work/models"
"$python" "$home/attribution/export.py" "$work/student/best.pt" "$work/models/attribution.onnx" attribution-3
train "$home/settings/coder.json"
train "$home/settings/coder-articles.json"
"$python" "$home/coder/export.py" "$work/coder-articles/best.pt" "$work/models" coder-3
echo "The models are $work/models/*.onnx; to ship them, copy all four to core/src/main/resources/org/rapporteur/inference/, run"
echo "benchmarks/coding, then training/coder/calibrate.py on heads.onnx and benchmarks/target/coding/calibration.tsv, and benchmarks/coding again"
