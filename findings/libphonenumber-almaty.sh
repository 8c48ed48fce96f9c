#!/usr/bin/env bash
# libphonenumber (Java 9.0.43; npm libphonenumber-js 1.13.16 has the same data) writes the telephones of one city with two codes. Almaty's is
# 727, with seven figures behind it: so come out those that begin with 3 or 9, but of 271 65 00 six are left behind a code 7272, and the link
# made for it (RFC 3966) says so, too. All are valid, and the library's own table of places (geocoder 3.23) puts both in Almaty, in Russian
# by its former name or the present one, in Kazakh by the English one. Astana's code, 7172, has four figures indeed.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts libphonenumber-js@1.13.16
for artifact in libphonenumber:9.0.43 geocoder:3.23 prefixmapper:3.23; do
    "$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -DoutputDirectory=lib \
        -Dartifact="com.googlecode.libphonenumber:$artifact"
done
cat > Run.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.Locale;

class Run {
    public static void main(String[] telephones) throws Exception {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        PhoneNumberOfflineGeocoder places = PhoneNumberOfflineGeocoder.getInstance();
        for (String telephone : telephones) {
            PhoneNumber number = util.parse(telephone, "KZ");
            System.out.print(telephone + (util.isValidNumber(number) ? ": " : ": invalid, ") + util.format(number, PhoneNumberFormat.NATIONAL));
            System.out.print(", " + util.format(number, PhoneNumberFormat.RFC3966));
            for (String language : new String[] {"en", "ru", "kk"}) {
                System.out.print(", " + places.getDescriptionForNumber(number, Locale.forLanguageTag(language)));
            }
            System.out.println();
        }
    }
}
JAVA
cat > run.mjs <<'JS'
import { parsePhoneNumber } from 'libphonenumber-js';
for (const telephone of process.argv.slice(2)) {
    const number = parsePhoneNumber(telephone, 'KZ');
    console.log(`npm: ${number.formatNational()}, ${number.formatInternational()}`);
}
JS
telephones=('+7 727 271 65 00' '+7 727 371 65 00' '+7 727 971 65 00' '8 (727) 271-65-00' '+7 7172 71 65 00')
{ java -Dfile.encoding=UTF-8 -cp 'lib/*' Run.java "${telephones[@]}"; node run.mjs "${telephones[@]}"; } | tee seen
diff - seen <<'EXPECTED'
+7 727 271 65 00: 8 (7272) 71 65 00, tel:+7-7272-71-65-00, Almaty, Алма-Ата, Almaty
+7 727 371 65 00: 8 (727) 371 6500, tel:+7-727-371-6500, Almaty, Алма-Ата, Almaty
+7 727 971 65 00: 8 (727) 971 6500, tel:+7-727-971-6500, Almaty, Алматы, Almaty
8 (727) 271-65-00: 8 (7272) 71 65 00, tel:+7-7272-71-65-00, Almaty, Алма-Ата, Almaty
+7 7172 71 65 00: 8 (7172) 71 65 00, tel:+7-7172-71-65-00, Astana, Астана, Astana
npm: 8 (7272) 71 65 00, +7 7272 71 65 00
npm: 8 (727) 371 6500, +7 727 371 6500
npm: 8 (727) 971 6500, +7 727 971 6500
npm: 8 (7272) 71 65 00, +7 7272 71 65 00
npm: 8 (7172) 71 65 00, +7 7172 71 65 00
EXPECTED
