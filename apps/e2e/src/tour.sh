# Where the services listen, and four small words to talk to them with.
BASE=${OKOCE_PORT_BASE:-4000} HOST=http://127.0.0.1
ENROLMENT=$HOST:$((BASE + 1)) MENTORING=$HOST:$((BASE + 2)) TRAINING=$HOST:$((BASE + 3)) REPORTING=$HOST:$((BASE + 4))
token() { npm run --silent okoce -- token "$@"; }
post() { curl -sS --fail-with-body -X POST -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d "${3:-{\}}" "$2" && echo; }
id() { node -pe 'JSON.parse(require("fs").readFileSync(0, "utf8")).id'; }
ago() { node -pe "new Date(Date.now() - $1 * 3600e3).toISOString()"; } # hours

OFFICER=$(token --role officer --centre 31.74.01)
ADMIN=$(token --role admin)

# A training event, from the invitation to the certificate: train <holder> <kind>
train() {
  EVENT=$(post "$ADMIN" $TRAINING/training-events '{"title": "Menumbuhkan UMKM Jakarta Naik Kelas", "kind": "'$2'", "partner": "Pemprov DKI", "venue": "Balaikota DKI", "capacity": 20,
    "startsAt": "'$(ago 30)'", "endsAt": "'$(ago 26)'", "occurredAt": "'$(ago 60)'"}' | id)
  post "$ADMIN" $TRAINING/training-events/$EVENT/registration '{"occurredAt": "'$(ago 60)'"}'
  post "$ADMIN" $TRAINING/training-events/$EVENT/seats '{'"$1"', "occurredAt": "'$(ago 50)'"}'
  post "$ADMIN" $TRAINING/training-events/$EVENT/check-ins '{'"$1"', "occurredAt": "'$(ago 30)'"}'
  post "$ADMIN" $TRAINING/training-events/$EVENT/check-outs '{'"$1"', "occurredAt": "'$(ago 26)'"}'
  post "$ADMIN" $TRAINING/training-events/$EVENT/completion '{"occurredAt": "'$(ago 25)'"}'
}

# A mentor is registered and taught the seven steps: mentoring learns from the certificate that she is accredited.
MENTOR=$(post "$OFFICER" $MENTORING/mentors '{"name": "Bu Ratna", "districtCode": "31.74.01", "kind": "volunteer", "occurredAt": "'$(ago 72)'"}' | id)
sleep 1
train '"mentorId": "'$MENTOR'"' seven-steps

# Siti registers at the centre of Tebet, and goes to a core training.
NIK=317401$((41 + RANDOM % 28))0590$(printf '%04d' $((1 + RANDOM % 9998)))
SITI=$(post "$OFFICER" $ENROLMENT/participants '{"districtCode": "31.74.01", "name": "Siti", "nik": "'$NIK'", "sex": "P", "birthDate": "1990-05-'$(printf '%02d' $((${NIK:6:2} - 40)))'",
  "phone": "081211110000", "consent": {"purpose": "programme", "grantedOn": "'$(ago 71 | cut -c1-10)'", "textVersion": "2019-1", "channel": "officer"}, "occurredAt": "'$(ago 70)'"}' | id)
sleep 1
train '"participantId": "'$SITI'"' core

# Ratna becomes her mentor; they agree a plan and meet twice; Siti confirms with a token of her own.
RATNA=$(token --role mentor --mentor $MENTOR)
SELF=$(token --role participant --participant $SITI)
MENTORSHIP=$(post "$OFFICER" $MENTORING/mentorships '{"mentorId": "'$MENTOR'", "participantId": "'$SITI'", "occurredAt": "'$(ago 24)'"}' | id)
post "$RATNA" $MENTORING/mentorships/$MENTORSHIP/plan '{"summary": "Izin usaha dahulu, lalu bazar", "occurredAt": "'$(ago 23)'"}'
for HOURS in 20 10; do
  SESSION=$(post "$RATNA" $MENTORING/sessions '{"mentorshipId": "'$MENTORSHIP'", "startsAt": "'$(ago $HOURS)'", "minutes": 60, "occurredAt": "'$(ago 22)'"}' | id)
  post "$RATNA" $MENTORING/sessions/$SESSION/log '{"minutes": 60, "note": "Mengisi formulir NIB", "occurredAt": "'$(ago $((HOURS - 1)))'"}'
  post "$SELF" $MENTORING/sessions/$SESSION/confirmation
done

# Her licence.
post "$OFFICER" $ENROLMENT/participants/$SITI/licences '{"kind": "NIB", "number": "9120'$(printf '%09d' $((RANDOM * RANDOM % 999999999)))'", "issuedOn": "'$(ago 40 | cut -c1-10)'"}'

# Her quarter, her centre's and the programme's, from the facts alone.
sleep 2
QUARTER=$(node -pe 'const wib = new Date(Date.now() - 10 * 3600e3 + 7 * 3600e3); `${wib.getUTCFullYear()}-Q${Math.floor(wib.getUTCMonth() / 3) + 1}`')
curl -sS -H "Authorization: Bearer $OFFICER" $REPORTING/quarters/$QUARTER/participants/$SITI && echo
npm run --silent okoce -- report centre 31.74.01 --quarter $QUARTER
npm run --silent okoce -- report programme --quarter $QUARTER --json
