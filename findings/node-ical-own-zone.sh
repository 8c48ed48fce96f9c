#!/usr/bin/env bash
# A calendar file says itself what its time zones are (VTIMEZONE of RFC 5545), and may name them as it likes. node-ical (npm 0.27.2) goes by the
# name: a zone that is in none of its tables, as «Алматы», has the hours of the machine that reads, though the file says +0500. A meeting at
# ten in Almaty is at ten in Berlin, in Tokyo and in New York, without a word. The definition is read only where the name is one of those
# that Outlook gives to zones without a name. ical.js (2.2.1) and ts-ics (2.4.6) read it always.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2 ical.js@2.2.1 ts-ics@2.4.6
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
const calendar = (zone, offset) => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//calendar//KK
BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:${offset}
TZOFFSETTO:${offset}
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20261130T000000Z
DTSTART;TZID=${zone}:20270115T100000
SUMMARY:Жиналыс
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const readers = {
    'node-ical': text => Object.values(nodeIcal.sync.parseICS(text)).find(part => part.type === 'VEVENT').start,
    'ical.js': text => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toJSDate(),
    'ts-ics': text => convertIcsCalendar(undefined, text).events[0].start.date,
};
for (const zone of ['Алматы', 'Almaty', 'Customized Time Zone']) {
    const text = calendar(zone, '+0500');
    const hours = Object.entries(readers).map(([name, read]) => `${name} ${read(text).toISOString().slice(11, 16)}`);
    console.log(`${process.env.TZ}, a zone named ${zone}, hours in UTC: ${hours.join(', ')}`);
}
JS
{
    npm ls --depth=0 | tail -n +2 | sed 's/^.* //'
    for zone in Europe/Berlin Asia/Tokyo America/New_York; do TZ=$zone node run.mjs; done
} | sed '/^$/d' | tee seen
diff - seen <<'EXPECTED'
ical.js@2.2.1
node-ical@0.27.2
ts-ics@2.4.6
Europe/Berlin, a zone named Алматы, hours in UTC: node-ical 09:00, ical.js 05:00, ts-ics 05:00
Europe/Berlin, a zone named Almaty, hours in UTC: node-ical 09:00, ical.js 05:00, ts-ics 05:00
Europe/Berlin, a zone named Customized Time Zone, hours in UTC: node-ical 05:00, ical.js 05:00, ts-ics 05:00
Asia/Tokyo, a zone named Алматы, hours in UTC: node-ical 01:00, ical.js 05:00, ts-ics 05:00
Asia/Tokyo, a zone named Almaty, hours in UTC: node-ical 01:00, ical.js 05:00, ts-ics 05:00
Asia/Tokyo, a zone named Customized Time Zone, hours in UTC: node-ical 05:00, ical.js 05:00, ts-ics 05:00
America/New_York, a zone named Алматы, hours in UTC: node-ical 15:00, ical.js 05:00, ts-ics 05:00
America/New_York, a zone named Almaty, hours in UTC: node-ical 15:00, ical.js 05:00, ts-ics 05:00
America/New_York, a zone named Customized Time Zone, hours in UTC: node-ical 05:00, ical.js 05:00, ts-ics 05:00
EXPECTED
