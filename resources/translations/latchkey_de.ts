<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Konto</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Aktivität</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation type="unfinished">Hier ist noch nichts passiert.</translation>
    </message>
    <message>
        <source>Show earlier activity</source>
        <translation type="unfinished">Frühere Aktivitäten anzeigen</translation>
    </message>
</context>
<context>
    <name>BackupCodes</name>
    <message>
        <source>Keep these backup codes where you will find them without this device. Each works once, and they are shown only now: should you lose them, make new ones here.</source>
        <translation type="unfinished">Bewahren Sie diese Wiederherstellungscodes dort auf, wo Sie sie auch ohne dieses Gerät finden. Jeder gilt einmal, und sie werden nur jetzt angezeigt. Gehen sie verloren, erstellen Sie hier neue.</translation>
    </message>
    <message>
        <source>Codes copied</source>
        <translation type="unfinished">Codes kopiert</translation>
    </message>
    <message>
        <source>Copy codes</source>
        <translation type="unfinished">Codes kopieren</translation>
    </message>
    <message>
        <source>Save codes to a file</source>
        <translation type="unfinished">Codes in Datei speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished">Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Code of the app, or backup code</source>
        <translation type="unfinished">Code der App oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code aus der E-Mail</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Weiter</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Code erneut senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Do not ask on this computer for %L1 days</source>
        <translation type="unfinished">Auf diesem Computer %L1 Tage lang nicht fragen</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">Passwort</translation>
    </message>
</context>
<context>
    <name>DeleteAccountSettings</name>
    <message>
        <source>Delete account</source>
        <translation type="unfinished">Konto löschen</translation>
    </message>
    <message>
        <source>Your account, your personal workspace and every organization that is yours alone are deleted. Nobody can bring them back.</source>
        <translation type="unfinished">Ihr Konto, Ihr persönlicher Arbeitsbereich und alle Organisationen, die nur Ihnen gehören, werden gelöscht. Niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Password, to delete the account</source>
        <translation type="unfinished">Passwort, um das Konto zu löschen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Erneut anmelden</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation type="unfinished">Mein Konto löschen</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished">Alles löschen</translation>
    </message>
    <message>
        <source>Really delete everything?</source>
        <translation type="unfinished">Wirklich alles löschen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
</context>
<context>
    <name>DeviceCode</name>
    <message>
        <source>QR code of the sign-in page</source>
        <translation type="unfinished">QR-Code der Anmeldeseite</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Code</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished">Geräte</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>You are offline. Where you are signed in is shown when you are connected again.</source>
        <translation type="unfinished">Sie sind offline. Wo Sie angemeldet sind, wird angezeigt, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation type="unfinished">Identität bestätigen</translation>
    </message>
    <message>
        <source>You signed in more than a day ago. Where you are signed in is shown after a new sign-in.</source>
        <translation type="unfinished">Ihre Anmeldung liegt mehr als einen Tag zurück. Wo Sie angemeldet sind, wird nach einer erneuten Anmeldung angezeigt.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Erneut anmelden</translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished">Dieses Gerät</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation type="unfinished">%1 abmelden</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Alle anderen Geräte abmelden</translation>
    </message>
    <message numerus="yes">
        <source>Really sign out %Ln devices?</source>
        <translation type="unfinished">
            <numerusform>%Ln Gerät wirklich abmelden?</numerusform>
            <numerusform>%Ln Geräte wirklich abmelden?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnose</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished">Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished">Bericht speichern</translation>
    </message>
</context>
<context>
    <name>EmailSettings</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>A code is on its way to %1.</source>
        <translation type="unfinished">Ein Code ist unterwegs an %1.</translation>
    </message>
    <message>
        <source>Your address is confirmed.</source>
        <translation type="unfinished">Ihre Adresse ist bestätigt.</translation>
    </message>
    <message>
        <source>Your address has been changed.</source>
        <translation type="unfinished">Ihre Adresse wurde geändert.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">Bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished">Nicht bestätigt</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Code erneut senden</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation type="unfinished">Diese Adresse bestätigen</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation type="unfinished">E-Mail-Adresse ändern</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code aus der E-Mail</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished">Bestätigen</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished">Neue E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Code senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Code sent to the new e-mail</source>
        <translation type="unfinished">An die neue E-Mail-Adresse gesendeter Code</translation>
    </message>
    <message>
        <source>Change to this e-mail</source>
        <translation type="unfinished">Zu dieser E-Mail-Adresse wechseln</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>You are signed out, but your keyring has kept the session. Unlock it before you close %1; until then this device may stay listed.</source>
        <translation type="unfinished">Sie sind abgemeldet, aber Ihr Schlüsselbund hat die Sitzung behalten. Entsperren Sie ihn, bevor Sie %1 schließen; bis dahin wird dieses Gerät möglicherweise weiter aufgeführt.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation type="unfinished">Etwas ist schiefgegangen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy cannot be reached, or asks for another user name and password. Put them into the desktop&apos;s network settings.</source>
        <translation type="unfinished">Der Proxy des Netzwerks ist nicht erreichbar oder verlangt einen anderen Benutzernamen und ein anderes Passwort. Tragen Sie sie in den Netzwerkeinstellungen des Desktops ein.</translation>
    </message>
    <message>
        <source>You are offline. Check the network connection, then try again.</source>
        <translation type="unfinished">Sie sind offline. Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">Innerhalb von zehn Minuten hat sich niemand angemeldet. Beginnen Sie neu, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Nobody chose within ten minutes, so nothing has changed.</source>
        <translation type="unfinished">Innerhalb von zehn Minuten wurde nichts ausgewählt, daher hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The code has expired. Start again to get a new one.</source>
        <translation type="unfinished">Der Code ist abgelaufen. Beginnen Sie neu, um einen neuen zu erhalten.</translation>
    </message>
    <message>
        <source>No code was entered within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">Innerhalb von zehn Minuten wurde kein Code eingegeben. Beginnen Sie neu, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation type="unfinished">Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this computer&apos;s date and time. Set the clock, then try again.</source>
        <translation type="unfinished">Das Zertifikat des Servers ist zu Datum und Uhrzeit dieses Computers nicht gültig. Stellen Sie die Uhr und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No secure connection to the server: its certificate was refused. On a company or hotel network, ask who runs it. Also check this computer&apos;s clock.</source>
        <translation type="unfinished">Keine sichere Verbindung zum Server: Sein Zertifikat wurde abgelehnt. Fragen Sie in einem Firmen- oder Hotelnetzwerk bei dessen Betreiber nach. Prüfen Sie auch die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Something else answered instead of the server. If this network has a sign-in page of its own, open a browser and sign in there first.</source>
        <translation type="unfinished">Etwas anderes hat anstelle des Servers geantwortet. Wenn dieses Netzwerk eine eigene Anmeldeseite hat, öffnen Sie einen Browser und melden Sie sich zuerst dort an.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation type="unfinished">Der Server hat selbst ein Problem. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment, then try again.</source>
        <translation type="unfinished">Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There were too many attempts. You can try again now.</source>
        <translation type="unfinished">Es gab zu viele Versuche. Sie können es jetzt erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln minutes.</source>
        <translation type="unfinished">
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Minute erneut.</numerusform>
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Minuten erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in 1 second.</source>
        <translation type="unfinished">Zu viele Versuche. Versuchen Sie es in 1 Sekunde erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Sekunde erneut.</numerusform>
            <numerusform>Zu viele Versuche. Versuchen Sie es in %Ln Sekunden erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an e-mail address, like name@example.com.</source>
        <translation type="unfinished">Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished">Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation type="unfinished">Wählen Sie ein Passwort mit mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>This password is too long: 128 characters at most.</source>
        <translation type="unfinished">Dieses Passwort ist zu lang: höchstens 128 Zeichen.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 100 characters.</source>
        <translation type="unfinished">Geben Sie einen Namen mit 1 bis 100 Zeichen ein.</translation>
    </message>
    <message>
        <source>That is not a whole code. Copy it again from the page in the browser.</source>
        <translation type="unfinished">Das ist kein vollständiger Code. Kopieren Sie ihn erneut von der Seite im Browser.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows, or one of your backup codes.</source>
        <translation type="unfinished">Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt, oder einen Ihrer Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Enter the six digits from the mail.</source>
        <translation type="unfinished">Geben Sie die sechs Ziffern aus der E-Mail ein.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows.</source>
        <translation type="unfinished">Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here. Choose a PNG or JPEG file.</source>
        <translation type="unfinished">Dieses Bild kann hier nicht gelesen werden. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>An address has 3 to 50 characters: small letters, digits and hyphens.</source>
        <translation type="unfinished">Eine Adresse hat 3 bis 50 Zeichen: Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of whom you want to invite, like name@example.com.</source>
        <translation type="unfinished">Geben Sie die E-Mail-Adresse der Person ein, die Sie einladen möchten, etwa name@example.com.</translation>
    </message>
    <message>
        <source>The file of certificate authorities (--ca-file) cannot be read, or holds no certificate in PEM form.</source>
        <translation type="unfinished">Die Datei mit Zertifizierungsstellen (--ca-file) kann nicht gelesen werden oder enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>Enter a name for the organization, 1 to 100 characters.</source>
        <translation type="unfinished">Geben Sie einen Namen für die Organisation ein, 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Check it, then try again.</source>
        <translation type="unfinished">Der Server hat die Eingabe nicht akzeptiert. Prüfen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation type="unfinished">Das ist nicht Ihr Passwort.</translation>
    </message>
    <message>
        <source>Wrong e-mail or password.</source>
        <translation type="unfinished">E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Whoever has that address is a member already.</source>
        <translation type="unfinished">Wer diese Adresse hat, ist bereits Mitglied.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address. Sign in instead.</source>
        <translation type="unfinished">Es gibt bereits ein Konto mit dieser E-Mail-Adresse. Melden Sie sich stattdessen an.</translation>
    </message>
    <message>
        <source>Confirm your e-mail address first: an invitation is for whoever can read the mail sent to it.</source>
        <translation type="unfinished">Bestätigen Sie zuerst Ihre E-Mail-Adresse: Eine Einladung gilt für die Person, die die dorthin gesendeten E-Mails lesen kann.</translation>
    </message>
    <message>
        <source>This e-mail address is not verified yet. Open the link in the mail we sent, then sign in.</source>
        <translation type="unfinished">Diese E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link in der E-Mail, die wir gesendet haben, und melden Sie sich dann an.</translation>
    </message>
    <message>
        <source>This account asks for a second factor of a kind that this program does not know. Sign in with the browser instead.</source>
        <translation type="unfinished">Dieses Konto verlangt einen zweiten Faktor, dessen Art dieses Programm nicht kennt. Melden Sie sich stattdessen im Browser an.</translation>
    </message>
    <message>
        <source>Too many wrong codes, or too late. Start again with a new one.</source>
        <translation type="unfinished">Zu viele falsche Codes, oder zu spät. Beginnen Sie mit einem neuen Code von vorn.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation type="unfinished">Dieser Code ist abgelaufen. Fordern Sie einen neuen an.</translation>
    </message>
    <message>
        <source>This code is wrong or too old. Enter the newest one.</source>
        <translation type="unfinished">Dieser Code ist falsch oder zu alt. Geben Sie den neuesten ein.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished">Ihre Sitzung ist beendet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Confirm that it is you: sign in once more to go on.</source>
        <translation type="unfinished">Bestätigen Sie Ihre Identität: Melden Sie sich noch einmal an, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address, made another way. Sign in that way, or prove the address first.</source>
        <translation type="unfinished">Es gibt bereits ein Konto mit dieser E-Mail-Adresse, das auf anderem Weg erstellt wurde. Melden Sie sich auf diesem Weg an oder bestätigen Sie zuerst die Adresse.</translation>
    </message>
    <message>
        <source>This server does not allow new accounts to be created here.</source>
        <translation type="unfinished">Dieser Server erlaubt es nicht, hier neue Konten zu erstellen.</translation>
    </message>
    <message>
        <source>The account provider has a problem of its own. Try again in a moment, or choose another way.</source>
        <translation type="unfinished">Der Kontoanbieter hat selbst ein Problem. Versuchen Sie es gleich noch einmal oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The server does not let a browser answer to this computer: its operator has to add http://127.0.0.1:* to trustedOrigins.</source>
        <translation type="unfinished">Der Server lässt nicht zu, dass ein Browser diesem Computer antwortet: Sein Betreiber muss http://127.0.0.1:* zu trustedOrigins hinzufügen.</translation>
    </message>
    <message>
        <source>A browser cannot answer to this computer: no port could be opened. Use e-mail and password instead.</source>
        <translation type="unfinished">Ein Browser kann diesem Computer nicht antworten: Es konnte kein Port geöffnet werden. Verwenden Sie stattdessen E-Mail und Passwort.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long, or was answered twice. Start again.</source>
        <translation type="unfinished">Die Anmeldung im Browser hat zu lange gedauert oder wurde zweimal beantwortet. Beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The server could not use the account provider&apos;s answer. Start again; if it happens again, ask whoever runs this service.</source>
        <translation type="unfinished">Der Server konnte die Antwort des Kontoanbieters nicht verwenden. Beginnen Sie neu; wenn es wieder passiert, fragen Sie beim Betreiber dieses Dienstes nach.</translation>
    </message>
    <message>
        <source>The sign-in was approved and then withdrawn. Start again.</source>
        <translation type="unfinished">Die Anmeldung wurde genehmigt und dann zurückgezogen. Beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer was refused: it was used before, is too old, or belongs to another sign-in. Start again from here.</source>
        <translation type="unfinished">Die Antwort des Browsers wurde abgelehnt: Sie wurde bereits verwendet, ist zu alt oder gehört zu einer anderen Anmeldung. Beginnen Sie von hier aus neu.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it to go on.</source>
        <translation type="unfinished">Ihr Schlüsselbund ist gesperrt. Entsperren Sie ihn, um fortzufahren.</translation>
    </message>
    <message>
        <source>The keyring refused access. Allow it for %1 in your keyring settings.</source>
        <translation type="unfinished">Der Schlüsselbund hat den Zugriff verweigert. Erlauben Sie ihn für %1 in den Einstellungen Ihres Schlüsselbunds.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install one, GNOME Keyring or KWallet, to stay signed in.</source>
        <translation type="unfinished">Dieser Desktop hat keinen Schlüsselbund. Installieren Sie einen, GNOME Keyring oder KWallet, um angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>Could not save to this computer. Check that the disk is not full or read-only.</source>
        <translation type="unfinished">Auf diesem Computer konnte nicht gespeichert werden. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>This server does not allow signing in with e-mail and password.</source>
        <translation type="unfinished">Dieser Server erlaubt keine Anmeldung mit E-Mail und Passwort.</translation>
    </message>
    <message>
        <source>This account has been suspended. Ask whoever runs this service.</source>
        <translation type="unfinished">Dieses Konto wurde gesperrt. Fragen Sie beim Betreiber dieses Dienstes nach.</translation>
    </message>
    <message>
        <source>The server does not allow that. Ask whoever runs it.</source>
        <translation type="unfinished">Der Server erlaubt das nicht. Fragen Sie bei seinem Betreiber nach.</translation>
    </message>
    <message>
        <source>Your role in this organization does not allow that.</source>
        <translation type="unfinished">Ihre Rolle in dieser Organisation erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server knows no sign-in provider of that name. Check --provider.</source>
        <translation type="unfinished">Der Server kennt keinen Anmeldeanbieter dieses Namens. Prüfen Sie --provider.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the site yourself, and sign in there.</source>
        <translation type="unfinished">Es konnte kein Browser geöffnet werden. Öffnen Sie die Site selbst und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation type="unfinished">Diese Einladung ist abgelaufen. Bitten Sie die Person, die sie gesendet hat, um eine neue.</translation>
    </message>
    <message>
        <source>That does not exist any more, or you have no access to it.</source>
        <translation type="unfinished">Das gibt es nicht mehr, oder Sie haben keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>You are the only owner. Make somebody else an owner first, or delete the organization.</source>
        <translation type="unfinished">Die Organisation hat sonst keinen Eigentümer. Geben Sie die Rolle zuerst jemand anderem oder löschen Sie die Organisation.</translation>
    </message>
    <message>
        <source>This is your only way to sign in. Add another one first.</source>
        <translation type="unfinished">Dies ist Ihre einzige Anmeldemethode. Fügen Sie zuerst eine andere hinzu.</translation>
    </message>
    <message>
        <source>Another account has this e-mail address.</source>
        <translation type="unfinished">Ein anderes Konto hat diese E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This address is taken. Choose another one.</source>
        <translation type="unfinished">Diese Adresse ist vergeben. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Try again.</source>
        <translation type="unfinished">Jemand anderes hat dies gleichzeitig geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The deployment lacks a function this program needs: deploy backend/convex to it.</source>
        <translation type="unfinished">Dem Deployment fehlt eine Funktion, die dieses Programm braucht: Stellen Sie backend/convex darauf bereit.</translation>
    </message>
    <message>
        <source>This server does not sign in other devices by a code. Use another way.</source>
        <translation type="unfinished">Dieser Server meldet andere Geräte nicht mit einem Code an. Verwenden Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>This server has no sign-in page for desktop programs, only its providers, and none is chosen. Start with --provider NAME, for example google.</source>
        <translation type="unfinished">Dieser Server hat keine Anmeldeseite für Desktop-Programme, nur seine Anbieter, und es ist keiner ausgewählt. Starten Sie mit --provider NAME, zum Beispiel google.</translation>
    </message>
    <message>
        <source>The deployment lacks %1: deploy backend/convex to it.</source>
        <translation type="unfinished">Dem Deployment fehlt %1: Stellen Sie backend/convex darauf bereit.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation type="unfinished">Die Anmeldung wurde im Browser abgebrochen.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation type="unfinished">Die Anmeldung wurde auf dem anderen Gerät abgelehnt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>The server sent something this version does not understand. Look for an update of %1.</source>
        <translation type="unfinished">Der Server hat etwas gesendet, das diese Version nicht versteht. Suchen Sie nach einer Aktualisierung von %1.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation type="unfinished">Etwas Unerwartetes ist schiefgegangen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No deployment is set. Start with --deployment-url https://NAME.convex.cloud.</source>
        <translation type="unfinished">Es ist kein Deployment angegeben. Starten Sie mit --deployment-url https://NAME.convex.cloud.</translation>
    </message>
    <message>
        <source>The address is not a whole one. Write the deployment like https://NAME.convex.cloud, and its site like https://NAME.convex.site.</source>
        <translation type="unfinished">Die Adresse ist nicht vollständig. Geben Sie das Deployment in der Form https://NAME.convex.cloud an und seine Site in der Form https://NAME.convex.site.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished">Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>http:// is only allowed to this computer itself. Use https://.</source>
        <translation type="unfinished">http:// ist nur für diesen Computer selbst erlaubt. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>The address must not carry a user name or password. Remove the part before the @.</source>
        <translation type="unfinished">Die Adresse darf keinen Benutzernamen und kein Passwort enthalten. Entfernen Sie den Teil vor dem @.</translation>
    </message>
    <message>
        <source>The address must end after the host name. Remove everything behind it.</source>
        <translation type="unfinished">Die Adresse muss nach dem Rechnernamen enden. Entfernen Sie alles dahinter.</translation>
    </message>
    <message>
        <source>This is the site address. Give the deployment address: the same name, ending in .convex.cloud.</source>
        <translation type="unfinished">Dies ist die Adresse der Site. Geben Sie die Adresse des Deployments an: derselbe Name mit der Endung .convex.cloud.</translation>
    </message>
    <message>
        <source>This is the deployment address. Give the site address: the same name, ending in .convex.site.</source>
        <translation type="unfinished">Dies ist die Adresse des Deployments. Geben Sie die Adresse der Site an: derselbe Name mit der Endung .convex.site.</translation>
    </message>
    <message>
        <source>A self-hosted deployment needs its site address too. Add --site-url.</source>
        <translation type="unfinished">Ein selbst gehostetes Deployment braucht auch die Adresse seiner Site. Ergänzen Sie --site-url.</translation>
    </message>
    <message>
        <source>The deployment and the site address do not belong together. Check both.</source>
        <translation type="unfinished">Die Adressen von Deployment und Site gehören nicht zusammen. Prüfen Sie beide.</translation>
    </message>
    <message>
        <source>Your session has expired. Sign in to go on where you were.</source>
        <translation type="unfinished">Ihre Sitzung ist abgelaufen. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.</translation>
    </message>
    <message>
        <source>The keyring refused access to your session. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">Der Schlüsselbund hat den Zugriff auf Ihre Sitzung verweigert. Sie können sich anmelden, aber die Anmeldung wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>No keyring was found on this desktop. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">Auf diesem Desktop wurde kein Schlüsselbund gefunden. Sie können sich anmelden, aber die Anmeldung wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The saved session cannot be read on this computer. Sign in again.</source>
        <translation type="unfinished">Die gespeicherte Sitzung kann auf diesem Computer nicht gelesen werden. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your keyring no longer holds your session: it was emptied, or the desktop uses another keyring now. Sign in again; nothing else is lost.</source>
        <translation type="unfinished">Ihr Schlüsselbund enthält Ihre Sitzung nicht mehr: Er wurde geleert, oder der Desktop verwendet jetzt einen anderen. Melden Sie sich erneut an; sonst ist nichts verloren.</translation>
    </message>
    <message>
        <source>Setting up your account…</source>
        <translation type="unfinished">Ihr Konto wird eingerichtet&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting for an organization…</source>
        <translation type="unfinished">Warten auf eine Organisation&#xa0;…</translation>
    </message>
    <message>
        <source>Getting your workspace ready…</source>
        <translation type="unfinished">Ihr Arbeitsbereich wird vorbereitet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Fault</source>
        <translation type="unfinished">Fehler</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished">Hinweis</translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished">In Ordnung</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished">Nicht geprüft</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished">%1: %2. %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished">Befehl für %1 kopieren</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Confirm your e-mail address: invitations to you are shown then.</source>
        <translation type="unfinished">Bestätigen Sie Ihre E-Mail-Adresse; dann werden Einladungen an Sie angezeigt.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation type="unfinished">Adresse bestätigen</translation>
    </message>
</context>
<context>
    <name>InvitationsCard</name>
    <message>
        <source>Invitations</source>
        <translation type="unfinished">Einladungen</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation type="unfinished">%1 ist eingeladen.</translation>
    </message>
    <message>
        <source>Invite by e-mail</source>
        <translation type="unfinished">E-Mail-Adresse für die Einladung</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished">Einladen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the invitation to %1</source>
        <translation type="unfinished">Einladung an %1 zurückziehen</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation type="unfinished">Zurzeit ist niemand eingeladen.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Rolle</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Mitglied</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Admin</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Eigentümer</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Abmelden</translation>
    </message>
</context>
<context>
    <name>KeychainLockedPage</name>
    <message>
        <source>Your keyring is locked</source>
        <translation type="unfinished">Ihr Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Your session is kept safe in it. Unlock the keyring, and %1 goes on where you were.</source>
        <translation type="unfinished">Ihre Sitzung ist darin sicher aufbewahrt. Entsperren Sie den Schlüsselbund, und %1 macht dort weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">Entsperren</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation type="unfinished">Stattdessen anmelden</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Ursache finden</translation>
    </message>
</context>
<context>
    <name>LinkIndicator</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Erneut versuchen</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation type="unfinished">Ursache finden</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Make member</source>
        <translation type="unfinished">Zum Mitglied machen</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation type="unfinished">Zum Admin machen</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation type="unfinished">Zum Eigentümer machen</translation>
    </message>
    <message>
        <source>Really remove %1?</source>
        <translation type="unfinished">%1 wirklich entfernen?</translation>
    </message>
    <message>
        <source>Remove from the organization</source>
        <translation type="unfinished">Aus der Organisation entfernen</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">%1 verwalten</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished">%1 (Sie)</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished">Verwalten</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">%1 verwalten</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation type="unfinished">Mitglieder</translation>
    </message>
    <message>
        <source>Show more members</source>
        <translation type="unfinished">Weitere Mitglieder anzeigen</translation>
    </message>
</context>
<context>
    <name>Misconfigured</name>
    <message>
        <source>Latchkey is not set up yet</source>
        <translation type="unfinished">Latchkey ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Name the deployment on the command line, in the environment, or in a file:</source>
        <translation type="unfinished">Geben Sie das Deployment auf der Befehlszeile, in der Umgebung oder in einer Datei an:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>NewOrganizationForm</name>
    <message>
        <source>Organization name</source>
        <translation type="unfinished">Name der Organisation</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation type="unfinished">Organisation erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
</context>
<context>
    <name>NewcomerPage</name>
    <message>
        <source>Continue as %1?</source>
        <translation type="unfinished">Als %1 fortfahren?</translation>
    </message>
    <message>
        <source>Stay as %1</source>
        <translation type="unfinished">Bei %1 bleiben</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <translation type="unfinished">Als %1 fortfahren</translation>
    </message>
</context>
<context>
    <name>NotRemembered</name>
    <message>
        <source>Your keyring did not take the session: you stay signed in until %1 is closed.</source>
        <translation type="unfinished">Ihr Schlüsselbund hat die Sitzung nicht angenommen: Sie bleiben angemeldet, bis %1 geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>You are offline. You can change this when you are connected again.</source>
        <translation type="unfinished">Sie sind offline. Sobald die Verbindung wieder steht, können Sie dies ändern.</translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organisationen</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Neue Organisation</translation>
    </message>
</context>
<context>
    <name>OrganizationList</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organisationen</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished">Strg+%1</translation>
    </message>
</context>
<context>
    <name>OrganizationOutline</name>
    <message>
        <source>You are offline. Members and activity are shown when you are connected again.</source>
        <translation type="unfinished">Sie sind offline. Mitglieder und Aktivität werden angezeigt, sobald die Verbindung wieder steht.</translation>
    </message>
</context>
<context>
    <name>OrganizationSettings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Gespeichert.</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation type="unfinished">Name der Organisation</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished">Umbenennen</translation>
    </message>
    <message>
        <source>Address of the organization</source>
        <translation type="unfinished">Adresse der Organisation</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation type="unfinished">Adresse ändern</translation>
    </message>
    <message>
        <source>Leave the organization</source>
        <translation type="unfinished">Organisation verlassen</translation>
    </message>
    <message>
        <source>Really leave?</source>
        <translation type="unfinished">Wirklich verlassen?</translation>
    </message>
    <message>
        <source>Delete the organization</source>
        <translation type="unfinished">Organisation löschen</translation>
    </message>
    <message>
        <source>Really delete it for everybody?</source>
        <translation type="unfinished">Wirklich für alle löschen?</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcher</name>
    <message>
        <source>Organization switcher</source>
        <translation type="unfinished">Organisation wechseln</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcherPopup</name>
    <message>
        <source>Find an organization</source>
        <translation type="unfinished">Organisation suchen</translation>
    </message>
    <message>
        <source>You can switch when you are connected again.</source>
        <translation type="unfinished">Sie können wechseln, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Neue Organisation</translation>
    </message>
    <message>
        <source>Switch the organization</source>
        <translation type="unfinished">Organisation wechseln</translation>
    </message>
    <message>
        <source>None of your organizations is called that.</source>
        <translation type="unfinished">Keine Ihrer Organisationen heißt so.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Anzeigen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished">Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished">Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>PasswordResetPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">Passwort vergessen?</translation>
    </message>
    <message>
        <source>A code is sent to your address. With it you choose a new password, which signs out every device.</source>
        <translation type="unfinished">An Ihre Adresse wird ein Code gesendet. Damit wählen Sie ein neues Passwort, und alle Geräte werden abgemeldet.</translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way. It works for five minutes.</source>
        <translation type="unfinished">Wenn %1 hier ein Konto hat, ist ein Code unterwegs. Er gilt fünf Minuten.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code aus der E-Mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Neues Passwort</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Code senden</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation type="unfinished">Passwort setzen und anmelden</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Code erneut senden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Passwort</translation>
    </message>
    <message>
        <source>You sign in without a password. “Forgot your password?” on the sign-in page makes one.</source>
        <translation type="unfinished">Sie melden sich ohne Passwort an. „Passwort vergessen?“ auf der Anmeldeseite erstellt eines.</translation>
    </message>
    <message>
        <source>Your password has been changed, and every other device signed out.</source>
        <translation type="unfinished">Ihr Passwort wurde geändert, und alle anderen Geräte wurden abgemeldet.</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation type="unfinished">Ihr Passwort wurde geändert.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation type="unfinished">Aktuelles Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Neues Passwort</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Alle anderen Geräte abmelden</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished">Passwort ändern</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Bild auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished">Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Bild auswählen</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished">Bild einfügen</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished">Bild entfernen</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Tarif</translation>
    </message>
</context>
<context>
    <name>PreferencesButton</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
    <message>
        <source>Your choices could not be written down: they hold until %1 is closed.</source>
        <translation type="unfinished">Die Auswahl konnte nicht gespeichert werden: Sie gilt, bis %1 geschlossen wird.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished">Erscheinungsbild</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished">Kontrast</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished">Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished">Hoch</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished">Bewegung</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">Alle</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished">Reduziert</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Sprache</translation>
    </message>
    <message>
        <source>This translation was made by a machine, and nobody who speaks the language has read it yet.</source>
        <translation type="unfinished">Diese Übersetzung stammt von einer Maschine und wurde noch von niemandem durchgesehen, der die Sprache spricht.</translation>
    </message>
    <message>
        <source>Notify me of invitations, and of sign-ins on other devices</source>
        <translation type="unfinished">Einladungen und Anmeldungen auf anderen Geräten melden</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer</source>
        <translation type="unfinished">Beim Anmelden an diesem Computer starten</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished">Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished">%1&#xa0;%</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation type="unfinished">Sprache und Formate</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished">Desktop</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Signed in to</source>
        <translation type="unfinished">Angemeldet bei</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Abmelden</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Anderes Konto verwenden</translation>
    </message>
</context>
<context>
    <name>ProfileSettings</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished">Profil</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Ihr Name</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation type="unfinished">Name speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Gespeichert.</translation>
    </message>
</context>
<context>
    <name>ReceivedInvitationsList</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished">Annehmen</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation type="unfinished">Einladung zu %1 annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished">Ablehnen</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation type="unfinished">Einladung zu %1 ablehnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>SecondFactorSettings</name>
    <message>
        <source>Second factor</source>
        <translation type="unfinished">Zweiter Faktor</translation>
    </message>
    <message>
        <source>On. Signing in with your password or a code by mail also asks for a code of your authenticator app. Other providers follow rules of their own.</source>
        <translation type="unfinished">Eingeschaltet. Bei der Anmeldung mit Ihrem Passwort oder einem Code per E-Mail wird zusätzlich ein Code Ihrer Authenticator-App verlangt. Andere Anbieter verlangen, was sie selbst vorsehen.</translation>
    </message>
    <message>
        <source>Off. When it is on, your password alone is not enough to sign in.</source>
        <translation type="unfinished">Ausgeschaltet. Mit zweitem Faktor genügt Ihr Passwort allein niemandem zur Anmeldung.</translation>
    </message>
    <message>
        <source>A second factor protects a password, and your account has none.</source>
        <translation type="unfinished">Ein zweiter Faktor schützt ein Passwort, und Sie haben keines.</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation type="unfinished">Der zweite Faktor ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation type="unfinished">Der zweite Faktor ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Turn on the second factor</source>
        <translation type="unfinished">Zweiten Faktor einschalten</translation>
    </message>
    <message>
        <source>New backup codes</source>
        <translation type="unfinished">Neue Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation type="unfinished">Zweiten Faktor ausschalten</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished">Ihr Passwort</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished">Ausschalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</source>
        <translation type="unfinished">Scannen Sie dies mit einer Authenticator-App oder geben Sie den Schlüssel dort ein. Geben Sie dann den Code ein, den sie anzeigt.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation type="unfinished">QR-Code für eine Authenticator-App</translation>
    </message>
    <message>
        <source>Key to type into an authenticator app</source>
        <translation type="unfinished">Schlüssel zur Eingabe in eine Authenticator-App</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation type="unfinished">Code aus der App</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished">Einschalten</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation type="unfinished">Ich habe sie aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
</context>
<context>
    <name>SignInElsewhere</name>
    <message>
        <source>Code from the browser</source>
        <translation type="unfinished">Code aus dem Browser</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Weiter</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <translation type="unfinished">Seite hier öffnen</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished">Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished">Link kopiert</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished">Link kopieren</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished">Stattdessen einen Code verwenden</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished">Anderes Gerät verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
</context>
<context>
    <name>SignInMethodsSettings</name>
    <message>
        <source>Ways to sign in</source>
        <translation type="unfinished">Anmeldemethoden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Entfernen</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation type="unfinished">Wirklich entfernen?</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished">%1 entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished">%1 hinzufügen</translation>
    </message>
    <message>
        <source>Go on in the browser. What you add there appears here.</source>
        <translation type="unfinished">Fahren Sie im Browser fort. Was Sie dort hinzufügen, erscheint hier.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Erneut anmelden</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Create account</source>
        <translation type="unfinished">Konto erstellen</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Code senden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished">Anmelden</translation>
    </message>
    <message>
        <source>Create your account</source>
        <translation type="unfinished">Ihr Konto erstellen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished">Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Your keyring is still locked. Until you unlock it, a new sign-in will not be remembered.</source>
        <translation type="unfinished">Ihr Schlüsselbund ist noch gesperrt. Bis Sie ihn entsperren, wird eine neue Anmeldung nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 stays signed in until you have signed in.</source>
        <translation type="unfinished">%1 bleibt angemeldet, bis Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.</source>
        <translation type="unfinished">Haben Sie diese Adresse nie bestätigt? Dann entfernt ein Code per E-Mail das Passwort des Kontos und meldet dessen andere Geräte ab.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">Passwort vergessen?</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Im Browser fortfahren</translation>
    </message>
    <message>
        <source>Google, a company account, and every other way this server offers</source>
        <translation type="unfinished">Google, ein Firmenkonto und alle weiteren Wege, die dieser Server anbietet</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation type="unfinished">Passwort verwenden</translation>
    </message>
    <message>
        <source>Get a code by mail</source>
        <translation type="unfinished">Code per E-Mail erhalten</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation type="unfinished">Ich habe bereits ein Konto</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation type="unfinished">Konto erstellen</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Ursache finden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
</context>
<context>
    <name>SignedInPage</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>SigningOutPage</name>
    <message>
        <source>Signing out…</source>
        <translation type="unfinished">Abmeldung läuft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Opening your session…</source>
        <translation type="unfinished">Ihre Sitzung wird geöffnet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished">Nicht angemeldet</translation>
    </message>
    <message>
        <source>Open Latchkey</source>
        <translation type="unfinished">Latchkey öffnen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Beenden</translation>
    </message>
    <message>
        <source>Latchkey: %2, %1</source>
        <translation type="unfinished">Latchkey: %2, %1</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>User menu</source>
        <translation type="unfinished">Benutzermenü</translation>
    </message>
</context>
<context>
    <name>UserMenuPopup</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Konto</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished">Geräte</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Anderes Konto verwenden</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnose</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Abmelden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
    <message>
        <source>User menu</source>
        <translation type="unfinished">Benutzermenü</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Somebody is signed in, and the keyring holds the session.</source>
        <translation type="unfinished">Jemand ist angemeldet, und der Schlüsselbund bewahrt die Sitzung auf.</translation>
    </message>
    <message>
        <source>Somebody is signed in, for this run only: the keyring did not take the session.</source>
        <translation type="unfinished">Jemand ist angemeldet, aber nur bis zum Beenden des Programms: Der Schlüsselbund hat die Sitzung nicht angenommen.</translation>
    </message>
    <message>
        <source>See what is said of the keyring below.</source>
        <translation type="unfinished">Beachten Sie unten die Angaben zum Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is locked: nobody can tell.</source>
        <translation type="unfinished">Der Schlüsselbund ist gesperrt: Das lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>The session has ended at the server: it expired, or was ended from another device.</source>
        <translation type="unfinished">Die Sitzung ist auf dem Server beendet: Sie ist abgelaufen oder wurde von einem anderen Gerät aus beendet.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished">Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The keyring holds an entry of ours that cannot be read: it was edited, cut off, or written by another version.</source>
        <translation type="unfinished">Der Schlüsselbund enthält einen Eintrag von Latchkey, der nicht gelesen werden kann: Er wurde bearbeitet, abgeschnitten oder von einer anderen Version geschrieben.</translation>
    </message>
    <message>
        <source>Sign in again: the entry is replaced.</source>
        <translation type="unfinished">Melden Sie sich erneut an: Der Eintrag wird ersetzt.</translation>
    </message>
    <message>
        <source>A session was kept on this computer, and the keyring does not hold it: it was emptied, or another one is used now.</source>
        <translation type="unfinished">Auf diesem Computer war eine Sitzung gespeichert, aber der Schlüsselbund enthält sie nicht: Er wurde geleert, oder es wird jetzt ein anderer verwendet.</translation>
    </message>
    <message>
        <source>Sign in again: the session is kept where the desktop keeps secrets now.</source>
        <translation type="unfinished">Melden Sie sich erneut an: Die Sitzung wird dort gespeichert, wo der Desktop jetzt Geheimnisse aufbewahrt.</translation>
    </message>
    <message>
        <source>Nobody is signed in on this computer.</source>
        <translation type="unfinished">Auf diesem Computer ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>The discovery document is there.</source>
        <translation type="unfinished">Das Discovery-Dokument ist vorhanden.</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation type="unfinished">Antwort von %1: %2.</translation>
    </message>
    <message>
        <source>Better Auth runs there without the Convex plugin. Add `convex({ authConfig })` as the last of its plugins, and deploy.</source>
        <translation type="unfinished">Better Auth läuft dort ohne das Convex-Plugin. Fügen Sie `convex({ authConfig })` als letztes Plugin hinzu und stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>Nobody answers in the servers&apos; place.</source>
        <translation type="unfinished">Niemand antwortet anstelle der Server.</translation>
    </message>
    <message>
        <source>A web page answers where %1 should (%2).</source>
        <translation type="unfinished">Statt %1 antwortet eine Webseite (%2).</translation>
    </message>
    <message>
        <source>This network wants to be signed in to first. Open any page in a browser, sign in to the network, and try again.</source>
        <translation type="unfinished">Dieses Netzwerk verlangt zuerst eine eigene Anmeldung. Öffnen Sie eine beliebige Seite im Browser, melden Sie sich beim Netzwerk an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something answers.</source>
        <translation type="unfinished">Es kommt eine Antwort.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and that %1 and %2 are the right addresses. If others cannot reach them either, the server is down.</source>
        <translation type="unfinished">Prüfen Sie, ob dieser Computer online ist und ob %1 und %2 die richtigen Adressen sind. Wenn auch andere sie nicht erreichen, ist der Server ausgefallen.</translation>
    </message>
    <message>
        <source>%1 answers as a Convex deployment.</source>
        <translation type="unfinished">%1 antwortet als Convex-Deployment.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Convex deployment (%2).</source>
        <translation type="unfinished">%1 antwortet, aber nicht als Convex-Deployment (%2).</translation>
    </message>
    <message>
        <source>Set --deployment-url to the deployment&apos;s own address, the one `npx convex` prints (https://NAME.convex.cloud in the cloud).</source>
        <translation type="unfinished">Setzen Sie --deployment-url auf die eigene Adresse des Deployments, die `npx convex` ausgibt (in der Cloud https://NAME.convex.cloud).</translation>
    </message>
    <message>
        <source>Check that %1 is the right address, that the deployment runs, and that this computer is online.</source>
        <translation type="unfinished">Prüfen Sie, ob %1 die richtige Adresse ist, ob das Deployment läuft und ob dieser Computer online ist.</translation>
    </message>
    <message>
        <source>Check that %1 is the right address of the site, and that it runs.</source>
        <translation type="unfinished">Prüfen Sie, ob %1 die richtige Adresse der Site ist und ob sie läuft.</translation>
    </message>
    <message>
        <source>%1 answers with a failure of its own (%2).</source>
        <translation type="unfinished">%1 antwortet mit einem eigenen Fehler (%2).</translation>
    </message>
    <message>
        <source>Look into the deployment&apos;s log: `npx convex logs`.</source>
        <translation type="unfinished">Sehen Sie im Protokoll des Deployments nach: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 answers (%2).</source>
        <translation type="unfinished">%1 antwortet (%2).</translation>
    </message>
    <message>
        <source>%1 is given as the site, and is the address of a deployment&apos;s functions.</source>
        <translation type="unfinished">%1 ist als Site angegeben, ist aber die Adresse der Funktionen eines Deployments.</translation>
    </message>
    <message>
        <source>Set --site-url to the site&apos;s address: https://NAME.convex.site in the cloud, the port of the HTTP actions (3211 by default) where you host it yourself.</source>
        <translation type="unfinished">Setzen Sie --site-url auf die Adresse der Site: in der Cloud https://NAME.convex.site, bei eigenem Hosting der Port der HTTP-Aktionen (standardmäßig 3211).</translation>
    </message>
    <message>
        <source>Deployment and site have an address each.</source>
        <translation type="unfinished">Deployment und Site haben jeweils eine eigene Adresse.</translation>
    </message>
    <message>
        <source>Better Auth answers below /api/auth.</source>
        <translation type="unfinished">Better Auth antwortet unter /api/auth.</translation>
    </message>
    <message>
        <source>%1/api/auth/ok answers %2.</source>
        <translation type="unfinished">Antwort von %1/api/auth/ok: %2.</translation>
    </message>
    <message>
        <source>The site has no Better Auth routes. Mount them in convex/http.ts and deploy.</source>
        <translation type="unfinished">Die Site hat keine Routen für Better Auth. Binden Sie sie in convex/http.ts ein und stellen Sie sie bereit.</translation>
    </message>
    <message>
        <source>The server is willing to answer.</source>
        <translation type="unfinished">Der Server nimmt Anfragen an.</translation>
    </message>
    <message>
        <source>Wait %1, and try again.</source>
        <translation type="unfinished">Warten Sie %1 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation type="unfinished">Warten Sie eine Minute und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">Der Server bittet um weniger Anfragen (HTTP 429).</translation>
    </message>
    <message>
        <source>Behind a proxy, make sure that the site sees each visitor&apos;s own address: else all share one limit.</source>
        <translation type="unfinished">Stellen Sie hinter einem Proxy sicher, dass die Site die eigene Adresse jedes Besuchers sieht; sonst teilen sich alle ein Limit.</translation>
    </message>
    <message>
        <source>The site does not say which versions it runs (%1).</source>
        <translation type="unfinished">Die Site teilt ihre Versionen nicht mit (%1).</translation>
    </message>
    <message>
        <source>Sign-in works without; with `backend/convex/desktop` deployed the browser sign-in has every way back.</source>
        <translation type="unfinished">Die Anmeldung funktioniert auch so. Mit bereitgestelltem `backend/convex/desktop` hat die Anmeldung im Browser alle Rückwege.</translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation type="unfinished">Der Server gibt keine Uhrzeit an.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a wrong clock here would go unnoticed.</source>
        <translation type="unfinished">Es ist nichts zu tun; eine falsch gehende Uhr hier würde aber nicht bemerkt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation type="unfinished">Die Uhren dieses Computers und des Servers stimmen überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the server&apos;s by %1.</source>
        <translation type="unfinished">Die Uhr dieses Computers geht gegenüber der des Servers %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the server&apos;s by %1.</source>
        <translation type="unfinished">Die Uhr dieses Computers geht gegenüber der des Servers %1 nach.</translation>
    </message>
    <message>
        <source>Let the clock be set by the network. Latchkey works all the same; certificates and other programs may not.</source>
        <translation type="unfinished">Lassen Sie die Uhr über das Netzwerk stellen. Latchkey funktioniert trotzdem; bei Zertifikaten und anderen Programmen ist das nicht sicher.</translation>
    </message>
    <message>
        <source>A sign-in is waiting there just now.</source>
        <translation type="unfinished">Dort wartet gerade eine Anmeldung.</translation>
    </message>
    <message>
        <source>A browser can bring its answer back to a port of this computer.</source>
        <translation type="unfinished">Ein Browser kann seine Antwort an einen Port dieses Computers zurückgeben.</translation>
    </message>
    <message>
        <source>No port of 127.0.0.1 can be had.</source>
        <translation type="unfinished">Auf 127.0.0.1 ist kein Port verfügbar.</translation>
    </message>
    <message>
        <source>Something forbids it (a sandbox, or rules of this computer&apos;s operator). The browser sign-in then goes by a pasted code.</source>
        <translation type="unfinished">Etwas verhindert es (eine Sandbox oder Regeln der Administration dieses Computers). Die Anmeldung im Browser läuft dann über einen eingefügten Code.</translation>
    </message>
    <message>
        <source>A browser can be opened on this screen.</source>
        <translation type="unfinished">Auf diesem Bildschirm lässt sich ein Browser öffnen.</translation>
    </message>
    <message>
        <source>No browser can be opened here: there is no display, or this is a remote session.</source>
        <translation type="unfinished">Hier lässt sich kein Browser öffnen: Es gibt keinen Bildschirm, oder dies ist eine Fernsitzung.</translation>
    </message>
    <message>
        <source>Sign in with a device code, in a browser on any other device.</source>
        <translation type="unfinished">Melden Sie sich mit einem Gerätecode im Browser eines anderen Geräts an.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: come to this program.</source>
        <translation type="unfinished">Links mit dem Schema latchkey: öffnen dieses Programm.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: do not come to this program.</source>
        <translation type="unfinished">Links mit dem Schema latchkey: öffnen dieses Programm nicht.</translation>
    </message>
    <message>
        <source>They are the second way back from a browser; the first, a port of this computer, needs nothing. Install the desktop entry to have both.</source>
        <translation type="unfinished">Sie sind der zweite Rückweg aus dem Browser; der erste, ein Port dieses Computers, braucht nichts weiter. Installieren Sie den Desktop-Eintrag, um beide zu haben.</translation>
    </message>
    <message>
        <source>No proxy in between.</source>
        <translation type="unfinished">Kein Proxy dazwischen.</translation>
    </message>
    <message>
        <source>Through the proxy %1.</source>
        <translation type="unfinished">Über den Proxy %1.</translation>
    </message>
    <message>
        <source>This computer trusts no certificate authority at all.</source>
        <translation type="unfinished">Dieser Computer vertraut keiner einzigen Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Install them.</source>
        <translation type="unfinished">Installieren Sie die Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Besides: those of %1.</source>
        <translation type="unfinished">Außerdem die aus %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished">In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>What was last true cannot be kept for the next start. Make it a folder of your own.</source>
        <translation type="unfinished">Der letzte Stand lässt sich nicht für den nächsten Start speichern. Der Ordner muss Ihnen gehören.</translation>
    </message>
    <message>
        <source>The folder %1 can be read by others.</source>
        <translation type="unfinished">Der Ordner %1 ist für andere lesbar.</translation>
    </message>
    <message>
        <source>Nothing in it is readable without your keyring, but it is nobody else&apos;s business.</source>
        <translation type="unfinished">Ohne Ihren Schlüsselbund ist darin nichts lesbar, aber es geht auch niemanden etwas an.</translation>
    </message>
    <message>
        <source>%1 is yours alone.</source>
        <translation type="unfinished">Nur Sie haben Zugriff auf %1.</translation>
    </message>
    <message>
        <source>%1 of room.</source>
        <translation type="unfinished">%1 frei.</translation>
    </message>
    <message>
        <source>Only %1 of room is left on the disk.</source>
        <translation type="unfinished">Auf dem Datenträger sind nur noch %1 frei.</translation>
    </message>
    <message>
        <source>Make room: what was last true cannot be kept for the next start.</source>
        <translation type="unfinished">Schaffen Sie Platz: Der letzte Stand lässt sich sonst nicht für den nächsten Start speichern.</translation>
    </message>
    <message>
        <source>The live connection stands.</source>
        <translation type="unfinished">Die Live-Verbindung steht.</translation>
    </message>
    <message>
        <source>The live connection (%1) was not there after ten seconds, though the deployment answers over HTTP.</source>
        <translation type="unfinished">Die Live-Verbindung (%1) stand nach zehn Sekunden noch nicht, obwohl das Deployment über HTTP antwortet.</translation>
    </message>
    <message>
        <source>Something in between does not let websockets through. In a reverse proxy, pass the Upgrade and Connection headers on; in a company&apos;s proxy, allow the address.</source>
        <translation type="unfinished">Etwas dazwischen lässt keine WebSockets durch. Leiten Sie in einem Reverse-Proxy die Header Upgrade und Connection weiter; geben Sie in einem Firmenproxy die Adresse frei.</translation>
    </message>
    <message>
        <source>The deployment refuses the token, which is a good one as far as it can be seen from here.</source>
        <translation type="unfinished">Das Deployment lehnt das Token ab, obwohl es, soweit von hier aus erkennbar, in Ordnung ist.</translation>
    </message>
    <message>
        <source>The deployment cannot read the keys at the site&apos;s address, or was deployed with another convex/auth.config.ts. Where the server cannot reach itself (self-hosted, behind a proxy), give it its keys directly, and deploy.</source>
        <translation type="unfinished">Das Deployment kann die Schlüssel unter der Adresse der Site nicht lesen oder wurde mit einer anderen convex/auth.config.ts bereitgestellt. Wenn der Server sich selbst nicht erreichen kann (eigenes Hosting, hinter einem Proxy), geben Sie ihm seine Schlüssel direkt und stellen Sie ihn neu bereit.</translation>
    </message>
    <message>
        <source>The deployment takes the token (it has no %1 to say more).</source>
        <translation type="unfinished">Das Deployment akzeptiert das Token (mehr lässt sich ohne %1 nicht sagen).</translation>
    </message>
    <message>
        <source>The deployment sees nobody, or somebody else, in the token.</source>
        <translation type="unfinished">Das Deployment erkennt im Token niemanden oder jemand anderen.</translation>
    </message>
    <message>
        <source>Its functions ask another provider than Better Auth: look at convex/auth.config.ts.</source>
        <translation type="unfinished">Seine Funktionen fragen einen anderen Anbieter als Better Auth: Prüfen Sie convex/auth.config.ts.</translation>
    </message>
    <message>
        <source>The deployment sees the person the token was made for.</source>
        <translation type="unfinished">Das Deployment erkennt die Person, für die das Token ausgestellt wurde.</translation>
    </message>
    <message>
        <source>The live connection knows who it is.</source>
        <translation type="unfinished">Die Live-Verbindung weiß, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>The deployment has not said within ten seconds whether it takes the token.</source>
        <translation type="unfinished">Das Deployment hat innerhalb von zehn Sekunden nicht mitgeteilt, ob es das Token akzeptiert.</translation>
    </message>
    <message>
        <source>It may be waiting for the site&apos;s keys. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">Vielleicht wartet es auf die Schlüssel der Site. Sehen Sie in seinem Protokoll nach: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished">%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The person has a record and an active organization.</source>
        <translation type="unfinished">Die Person hat einen Datensatz und eine aktive Organisation.</translation>
    </message>
    <message>
        <source>The person has a record, and no active organization.</source>
        <translation type="unfinished">Die Person hat einen Datensatz, aber keine aktive Organisation.</translation>
    </message>
    <message>
        <source>The session trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">Der Sitzungs-Trigger ist nicht gelaufen. Prüfen Sie, ob convex/triggers.ts bereitgestellt ist; eine erneute Anmeldung behebt es.</translation>
    </message>
    <message>
        <source>The deployment takes the token and finds no session for it (its functions see nobody).</source>
        <translation type="unfinished">Das Deployment akzeptiert das Token, findet dazu aber keine Sitzung (seine Funktionen sehen niemanden).</translation>
    </message>
    <message>
        <source>Functions and HTTP routes use different databases or components: deploy both together.</source>
        <translation type="unfinished">Funktionen und HTTP-Routen verwenden verschiedene Datenbanken oder Komponenten: Stellen Sie beide gemeinsam bereit.</translation>
    </message>
    <message>
        <source>The person is signed in and has no record in the product (%1).</source>
        <translation type="unfinished">Die Person ist angemeldet, hat im Produkt aber keinen Datensatz (%1).</translation>
    </message>
    <message>
        <source>The user trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">Der Benutzer-Trigger ist nicht gelaufen. Prüfen Sie, ob convex/triggers.ts bereitgestellt ist; eine erneute Anmeldung behebt es.</translation>
    </message>
    <message>
        <source>Everything that is asked for is there.</source>
        <translation type="unfinished">Alles Benötigte ist vorhanden.</translation>
    </message>
    <message>
        <source>The deployment lacks: %1.</source>
        <translation type="unfinished">Dem Deployment fehlt: %1.</translation>
    </message>
    <message>
        <source>Deploy `backend/convex/`, or functions of the same names and shapes.</source>
        <translation type="unfinished">Stellen Sie `backend/convex/` bereit oder Funktionen mit denselben Namen und Formen.</translation>
    </message>
    <message>
        <source>Cannot be told before this is well: %1.</source>
        <translation type="unfinished">Lässt sich erst sagen, wenn dies in Ordnung ist: %1.</translation>
    </message>
    <message>
        <source>It did not come to an end within a minute.</source>
        <translation type="unfinished">Die Prüfung wurde innerhalb einer Minute nicht fertig.</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or asks for another user name and password.</source>
        <translation type="unfinished">Der Proxy war nicht erreichbar oder verlangt einen anderen Benutzernamen und ein anderes Passwort.</translation>
    </message>
    <message>
        <source>No connection could be made: no network, an unknown name, or nobody listens there.</source>
        <translation type="unfinished">Es kam keine Verbindung zustande: kein Netzwerk, ein unbekannter Name, oder dort antwortet niemand.</translation>
    </message>
    <message>
        <source>There was no answer within eight seconds.</source>
        <translation type="unfinished">Innerhalb von acht Sekunden kam keine Antwort.</translation>
    </message>
    <message>
        <source>The certificate was refused, or there was no TLS to speak of.</source>
        <translation type="unfinished">Das Zertifikat wurde abgelehnt, oder es kam keine TLS-Verbindung zustande.</translation>
    </message>
    <message>
        <source>What answered does not speak for this product (%1).</source>
        <translation type="unfinished">Was geantwortet hat, gehört nicht zu diesem Produkt (%1).</translation>
    </message>
    <message>
        <source>It answered with a failure of its own (%1).</source>
        <translation type="unfinished">Die Antwort war ein eigener Fehler (%1).</translation>
    </message>
    <message>
        <source>It asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">Es wird um weniger Anfragen gebeten (HTTP 429).</translation>
    </message>
    <message>
        <source>It did not answer as expected (%1).</source>
        <translation type="unfinished">Die Antwort war nicht wie erwartet (%1).</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished">1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation type="unfinished">
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished">
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No program offers the desktop&apos;s Secret Service (org.freedesktop.secrets).</source>
        <translation type="unfinished">Kein Programm bietet den Secret Service des Desktops an (org.freedesktop.secrets).</translation>
    </message>
    <message>
        <source>Install one and sign in to the desktop anew: GNOME Keyring, KWallet with its Secret Service, or KeePassXC. Until then a session lasts as long as the program runs.</source>
        <translation type="unfinished">Installieren Sie eines und melden Sie sich am Desktop neu an: GNOME Keyring, KWallet mit seinem Secret Service oder KeePassXC. Bis dahin dauert eine Sitzung so lange, wie das Programm läuft.</translation>
    </message>
    <message>
        <source>A Secret Service is there.</source>
        <translation type="unfinished">Ein Secret Service ist vorhanden.</translation>
    </message>
    <message>
        <source>The Secret Service is %1.</source>
        <translation type="unfinished">Der Secret Service ist %1.</translation>
    </message>
    <message>
        <source>The keyring is unlocked.</source>
        <translation type="unfinished">Der Schlüsselbund ist entsperrt.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished">Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it: the window has a button for it. So that it opens with the desktop, let its password be the one you sign in to the computer with.</source>
        <translation type="unfinished">Entsperren Sie ihn: Im Fenster gibt es dafür eine Schaltfläche. Damit er sich mit dem Desktop öffnet, geben Sie ihm dasselbe Passwort, mit dem Sie sich am Computer anmelden.</translation>
    </message>
    <message>
        <source>The keyring refuses this program.</source>
        <translation type="unfinished">Der Schlüsselbund verweigert diesem Programm den Zugriff.</translation>
    </message>
    <message>
        <source>In a sandbox, allow it to talk to org.freedesktop.secrets.</source>
        <translation type="unfinished">Erlauben Sie dem Programm in einer Sandbox den Zugriff auf org.freedesktop.secrets.</translation>
    </message>
    <message>
        <source>The keyring has not answered within ten seconds.</source>
        <translation type="unfinished">Der Schlüsselbund hat innerhalb von zehn Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>Close its open prompts, or start the desktop session anew.</source>
        <translation type="unfinished">Schließen Sie seine offenen Abfragen oder starten Sie die Desktop-Sitzung neu.</translation>
    </message>
    <message>
        <source>The keyring cannot be read.</source>
        <translation type="unfinished">Der Schlüsselbund kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Start the desktop session anew.</source>
        <translation type="unfinished">Starten Sie die Desktop-Sitzung neu.</translation>
    </message>
    <message>
        <source>The keyring takes entries and does not keep them as they are. Repair it with its own program (Passwords and Keys, KWalletManager).</source>
        <translation type="unfinished">Der Schlüsselbund nimmt Einträge an, bewahrt sie aber nicht unverändert auf. Reparieren Sie ihn mit seinem eigenen Programm (Passwörter und Verschlüsselung, KWalletManager).</translation>
    </message>
    <message>
        <source>The desktop has no open keyring to put a new entry into.</source>
        <translation type="unfinished">Der Desktop hat keinen offenen Schlüsselbund für einen neuen Eintrag.</translation>
    </message>
    <message>
        <source>Unlock the default keyring, or make one where there is none yet: the window&apos;s button asks the desktop for either.</source>
        <translation type="unfinished">Entsperren Sie den Standard-Schlüsselbund oder legen Sie einen an, wenn es noch keinen gibt: Die Schaltfläche im Fenster bittet den Desktop um beides.</translation>
    </message>
    <message>
        <source>An entry could not be written.</source>
        <translation type="unfinished">Ein Eintrag konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>An entry just written was not read back as it was.</source>
        <translation type="unfinished">Ein soeben geschriebener Eintrag wurde nicht unverändert zurückgelesen.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation type="unfinished">Ein Eintrag wurde geschrieben, gelesen und entfernt.</translation>
    </message>
    <message>
        <source>An entry could not be removed.</source>
        <translation type="unfinished">Ein Eintrag konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished">Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server does not know the session any more.</source>
        <translation type="unfinished">Der Server kennt die Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>The server knows the session.</source>
        <translation type="unfinished">Der Server kennt die Sitzung.</translation>
    </message>
    <message>
        <source>ends in %1 unless it is used</source>
        <translation type="unfinished">läuft ungenutzt noch %1</translation>
    </message>
    <message>
        <source>The session %1.</source>
        <translation type="unfinished">Die Sitzung %1.</translation>
    </message>
    <message>
        <source>The session is %1 old and %2.</source>
        <translation type="unfinished">Die Sitzung ist %1 alt und %2.</translation>
    </message>
    <message>
        <source>It counts as not fresh: before you list or end devices you will be asked to sign in again.</source>
        <translation type="unfinished">Sie gilt nicht mehr als frisch: Bevor Sie Geräte anzeigen oder abmelden können, müssen Sie sich erneut anmelden.</translation>
    </message>
    <message>
        <source>The issuer is the site itself.</source>
        <translation type="unfinished">Der Aussteller ist die Site selbst.</translation>
    </message>
    <message>
        <source>The discovery document names %1 as the issuer; the site is %2.</source>
        <translation type="unfinished">Das Discovery-Dokument nennt %1 als Aussteller; die Site ist %2.</translation>
    </message>
    <message>
        <source>Take the slash at the end away, wherever the site&apos;s address is configured: token and deployment have to name the same issuer.</source>
        <translation type="unfinished">Entfernen Sie den Schrägstrich am Ende überall, wo die Adresse der Site konfiguriert ist: Token und Deployment müssen denselben Aussteller nennen.</translation>
    </message>
    <message>
        <source>The issuer has a path (%1) that the site does not have. Configure the site&apos;s bare address.</source>
        <translation type="unfinished">Der Aussteller hat einen Pfad (%1), den die Site nicht hat. Konfigurieren Sie die bloße Adresse der Site.</translation>
    </message>
    <message>
        <source>Either this program is set to another site (--site-url %1 would be its own), or the deployment has a wrong address of itself. In the cloud CONVEX_SITE_URL is right by itself and `npx convex env set` cannot change it; where you host the backend, start it again with CONVEX_SITE_ORIGIN.</source>
        <translation type="unfinished">Entweder ist dieses Programm auf eine andere Site eingestellt (passend wäre --site-url %1), oder das Deployment kennt seine eigene Adresse falsch. In der Cloud stimmt CONVEX_SITE_URL von selbst und lässt sich mit `npx convex env set` nicht ändern; wenn Sie das Backend selbst hosten, starten Sie es mit CONVEX_SITE_ORIGIN neu.</translation>
    </message>
    <message>
        <source>%1 holds no key.</source>
        <translation type="unfinished">%1 enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 has the content type %2, which Convex does not take.</source>
        <translation type="unfinished">%1 hat den Inhaltstyp %2, den Convex nicht akzeptiert.</translation>
    </message>
    <message>
        <source>A deployment that cannot read the keys refuses every token. Let nothing in between answer for this address; or give the deployment its keys directly.</source>
        <translation type="unfinished">Ein Deployment, das die Schlüssel nicht lesen kann, lehnt jedes Token ab. Sorgen Sie dafür, dass nichts dazwischen für diese Adresse antwortet, oder geben Sie dem Deployment seine Schlüssel direkt.</translation>
    </message>
    <message>
        <source>The site gave no usable token for the session: %1</source>
        <translation type="unfinished">Die Site hat für die Sitzung kein brauchbares Token ausgestellt: %1</translation>
    </message>
    <message>
        <source>The site knows the session, so its Convex plugin is at fault. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">Die Site kennt die Sitzung, also liegt es an ihrem Convex-Plugin. Sehen Sie in ihrem Protokoll nach: `npx convex logs`.</translation>
    </message>
    <message>
        <source>What the site gave for a token is none (%1).</source>
        <translation type="unfinished">Was die Site als Token ausgibt, ist keines (%1).</translation>
    </message>
    <message>
        <source>Another plugin answers in the Convex plugin&apos;s place: `convex()` has to be the last one, and `jwt()` must not stand beside it.</source>
        <translation type="unfinished">Ein anderes Plugin antwortet anstelle des Convex-Plugins: `convex()` muss das letzte sein, und `jwt()` darf nicht daneben stehen.</translation>
    </message>
    <message>
        <source>The site gives tokens, signed by %1.</source>
        <translation type="unfinished">Die Site stellt Token aus, signiert mit %1.</translation>
    </message>
    <message>
        <source>The token names the issuer of the discovery document.</source>
        <translation type="unfinished">Das Token nennt den Aussteller des Discovery-Dokuments.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer (iss) is %1; the discovery document says %2.</source>
        <translation type="unfinished">Der Aussteller des Tokens (iss) ist %1; das Discovery-Dokument nennt %2.</translation>
    </message>
    <message>
        <source>A deployment accepts a token only from the issuer that its convex/auth.config.ts names. Make all three the site&apos;s address, and deploy.</source>
        <translation type="unfinished">Ein Deployment akzeptiert ein Token nur von dem Aussteller, den seine convex/auth.config.ts nennt. Setzen Sie alle drei auf die Adresse der Site und stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>The token is made out to “convex”.</source>
        <translation type="unfinished">Das Token ist auf „convex“ ausgestellt.</translation>
    </message>
    <message>
        <source>The token is made out to nobody (aud).</source>
        <translation type="unfinished">Das Token ist auf niemanden ausgestellt (aud).</translation>
    </message>
    <message>
        <source>The token is made out to “%1” (aud).</source>
        <translation type="unfinished">Das Token ist auf „%1“ ausgestellt (aud).</translation>
    </message>
    <message>
        <source>It has to be “convex”, and nothing besides: set `applicationID: &quot;convex&quot;` in convex/auth.config.ts, and deploy.</source>
        <translation type="unfinished">Es muss „convex“ sein und nichts anderes: Setzen Sie `applicationID: &quot;convex&quot;` in convex/auth.config.ts und stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>The token that the site has just given is over already, by the site&apos;s own clock.</source>
        <translation type="unfinished">Das soeben von der Site ausgestellte Token ist nach der Uhr der Site schon abgelaufen.</translation>
    </message>
    <message>
        <source>The clocks of site and token disagree: look at the server&apos;s.</source>
        <translation type="unfinished">Die Uhren von Site und Token stimmen nicht überein: Prüfen Sie die des Servers.</translation>
    </message>
    <message>
        <source>A token lives for %1 only.</source>
        <translation type="unfinished">Ein Token gilt nur %1.</translation>
    </message>
    <message>
        <source>It would be renewed all the time. Let `convex({ jwt: { expirationSeconds } })` be 900, the default.</source>
        <translation type="unfinished">Es müsste ständig erneuert werden. Setzen Sie `convex({ jwt: { expirationSeconds } })` auf den Standardwert 900.</translation>
    </message>
    <message>
        <source>A token lives for %1.</source>
        <translation type="unfinished">Ein Token gilt %1.</translation>
    </message>
    <message>
        <source>The key that signed the token is published.</source>
        <translation type="unfinished">Der Schlüssel, mit dem das Token signiert ist, ist veröffentlicht.</translation>
    </message>
    <message>
        <source>The token is signed by the key “%1”; published are: %2.</source>
        <translation type="unfinished">Das Token ist mit dem Schlüssel „%1“ signiert; veröffentlicht sind: %2.</translation>
    </message>
    <message>
        <source>Site and key set belong to different set-ups, or an old JWKS is set. Take it away, or set it anew.</source>
        <translation type="unfinished">Site und Schlüsselsatz gehören zu verschiedenen Einrichtungen, oder es ist ein alter JWKS gesetzt. Entfernen Sie ihn oder setzen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation type="unfinished">Die Signatur stimmt.</translation>
    </message>
    <message>
        <source>The published key of that name has not signed the token.</source>
        <translation type="unfinished">Der veröffentlichte Schlüssel dieses Namens hat das Token nicht signiert.</translation>
    </message>
    <message>
        <source>The key set is a copy of another set-up&apos;s: set it anew, or take it away.</source>
        <translation type="unfinished">Der Schlüsselsatz ist die Kopie einer anderen Einrichtung: Setzen Sie ihn neu oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The published key does not fit the token&apos;s algorithm (%1).</source>
        <translation type="unfinished">Der veröffentlichte Schlüssel passt nicht zum Algorithmus des Tokens (%1).</translation>
    </message>
    <message>
        <source>Keys of an earlier configuration are in use: rotate them once, with `jwksRotateOnTokenGenerationError: true`.</source>
        <translation type="unfinished">Es werden Schlüssel einer früheren Konfiguration verwendet: Tauschen Sie sie einmal mit `jwksRotateOnTokenGenerationError: true` aus.</translation>
    </message>
    <message>
        <source>The token is signed with %1, which Convex does not take.</source>
        <translation type="unfinished">Das Token ist mit %1 signiert, das Convex nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Use RS256: `getAuthConfigProvider()` in convex/auth.config.ts does.</source>
        <translation type="unfinished">Verwenden Sie RS256: `getAuthConfigProvider()` in convex/auth.config.ts tut das.</translation>
    </message>
    <message>
        <source>No sign-in page of a network in between</source>
        <translation type="unfinished">Keine Anmeldeseite eines Netzwerks dazwischen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished">Netzwerk</translation>
    </message>
    <message>
        <source>Deployment reachable</source>
        <translation type="unfinished">Deployment erreichbar</translation>
    </message>
    <message>
        <source>Site reachable</source>
        <translation type="unfinished">Site erreichbar</translation>
    </message>
    <message>
        <source>Site and deployment not mixed up</source>
        <translation type="unfinished">Site und Deployment nicht vertauscht</translation>
    </message>
    <message>
        <source>Better Auth answers</source>
        <translation type="unfinished">Better Auth antwortet</translation>
    </message>
    <message>
        <source>Not asked too often</source>
        <translation type="unfinished">Nicht zu viele Anfragen</translation>
    </message>
    <message>
        <source>Server packages</source>
        <translation type="unfinished">Pakete des Servers</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished">Uhr</translation>
    </message>
    <message>
        <source>A port for the browser&apos;s answer</source>
        <translation type="unfinished">Ein Port für die Antwort des Browsers</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished">Browser</translation>
    </message>
    <message>
        <source>Links to this program</source>
        <translation type="unfinished">Links zu diesem Programm</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished">Proxy</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished">Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation type="unfinished">Statusordner</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished">Speicherplatz</translation>
    </message>
    <message>
        <source>Functions present</source>
        <translation type="unfinished">Funktionen vorhanden</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation type="unfinished">Live-Verbindung</translation>
    </message>
    <message>
        <source>Token accepted by the deployment</source>
        <translation type="unfinished">Token vom Deployment akzeptiert</translation>
    </message>
    <message>
        <source>Identity confirmed live</source>
        <translation type="unfinished">Identität live bestätigt</translation>
    </message>
    <message>
        <source>Record of the person</source>
        <translation type="unfinished">Datensatz der Person</translation>
    </message>
    <message>
        <source>Keyring present</source>
        <translation type="unfinished">Schlüsselbund vorhanden</translation>
    </message>
    <message>
        <source>Keyring unlocked</source>
        <translation type="unfinished">Schlüsselbund entsperrt</translation>
    </message>
    <message>
        <source>Keyring keeps entries</source>
        <translation type="unfinished">Schlüsselbund bewahrt Einträge auf</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation type="unfinished">Jemand ist angemeldet</translation>
    </message>
    <message>
        <source>Session known to the server</source>
        <translation type="unfinished">Sitzung dem Server bekannt</translation>
    </message>
    <message>
        <source>Age of the session</source>
        <translation type="unfinished">Alter der Sitzung</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <translation type="unfinished">Discovery-Dokument</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished">Aussteller</translation>
    </message>
    <message>
        <source>Public keys (JWKS)</source>
        <translation type="unfinished">Öffentliche Schlüssel (JWKS)</translation>
    </message>
    <message>
        <source>Convex token given</source>
        <translation type="unfinished">Convex-Token ausgestellt</translation>
    </message>
    <message>
        <source>Token&apos;s issuer</source>
        <translation type="unfinished">Aussteller des Tokens</translation>
    </message>
    <message>
        <source>Token&apos;s audience</source>
        <translation type="unfinished">Empfänger des Tokens</translation>
    </message>
    <message>
        <source>Token&apos;s life</source>
        <translation type="unfinished">Gültigkeitsdauer des Tokens</translation>
    </message>
    <message>
        <source>Token&apos;s key published</source>
        <translation type="unfinished">Schlüssel des Tokens veröffentlicht</translation>
    </message>
    <message>
        <source>Token&apos;s signature</source>
        <translation type="unfinished">Signatur des Tokens</translation>
    </message>
    <message>
        <source>Trusted certificate authorities: %L1.</source>
        <translation type="unfinished">Vertrauenswürdige Zertifizierungsstellen: %L1.</translation>
    </message>
    <message>
        <source>Published keys: %L1.</source>
        <translation type="unfinished">Veröffentlichte Schlüssel: %L1.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Your personal workspace</source>
        <translation type="unfinished">Ihr persönlicher Arbeitsbereich</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation type="unfinished">Einstellungen schließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::AccountView</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Passwort</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">seit %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ActivityView</name>
    <message>
        <source>%1 created the organization</source>
        <translation type="unfinished">%1 hat die Organisation erstellt</translation>
    </message>
    <message>
        <source>%1 named it %2</source>
        <translation type="unfinished">%1 hat die Organisation in %2 umbenannt</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation type="unfinished">%1 hat das Bild geändert</translation>
    </message>
    <message>
        <source>%1 invited %2 as %3</source>
        <translation type="unfinished">%1 hat %2 als %3 eingeladen</translation>
    </message>
    <message>
        <source>%1 withdrew the invitation to %2</source>
        <translation type="unfinished">%1 hat die Einladung an %2 zurückgezogen</translation>
    </message>
    <message>
        <source>%1 declined the invitation</source>
        <translation type="unfinished">%1 hat die Einladung abgelehnt</translation>
    </message>
    <message>
        <source>%1 joined as %2</source>
        <translation type="unfinished">%1 ist als %2 beigetreten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished">%1 hat die Organisation verlassen</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation type="unfinished">%1 hat %2 entfernt</translation>
    </message>
    <message>
        <source>%1 made %2 %3</source>
        <translation type="unfinished">%1 hat %2 die Rolle „%3“ gegeben</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation type="unfinished">%1 hat etwas geändert</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Desktop</name>
    <message>
        <source>The desktop&apos;s list of what is started could not be changed. Look into its settings.</source>
        <translation type="unfinished">Die Autostart-Liste des Desktops konnte nicht geändert werden. Sehen Sie in dessen Einstellungen nach.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::DevicesView</name>
    <message>
        <source>Unknown device</source>
        <translation type="unfinished">Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished">%1 auf %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">seit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Diagnostics</name>
    <message>
        <source>No fault found.</source>
        <translation type="unfinished">Kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>One fault found.</source>
        <translation type="unfinished">Ein Fehler gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults found.</source>
        <translation type="unfinished">
            <numerusform>%Ln Fehler gefunden.</numerusform>
            <numerusform>%Ln Fehler gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no password, token, address or name.</source>
        <translation type="unfinished">Kopiert. Der Bericht enthält weder Passwort noch Token, Adresse oder Namen.</translation>
    </message>
    <message>
        <source>Saved as %1. It holds no password, token, address or name.</source>
        <translation type="unfinished">Gespeichert als %1. Der Bericht enthält weder Passwort noch Token, Adresse oder Namen.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1. Copy it instead.</source>
        <translation type="unfinished">Der Bericht konnte nicht als %1 gespeichert werden. Kopieren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>Looking: %L1 of %L2.</source>
        <translation type="unfinished">Prüfung läuft: %L1 von %L2.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Language</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Wie der Desktop</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::MembershipNotice</name>
    <message>
        <source>Your role in %1 is now: %2.</source>
        <translation type="unfinished">Ihre Rolle in %1 ist jetzt: %2.</translation>
    </message>
    <message>
        <source>%1 is not one of your organizations any more.</source>
        <translation type="unfinished">%1 gehört nicht mehr zu Ihren Organisationen.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Notifier</name>
    <message>
        <source>Invitation to %1</source>
        <translation type="unfinished">Einladung zu %1</translation>
    </message>
    <message>
        <source>%1 invites you as %2.</source>
        <translation type="unfinished">%1 lädt Sie als %2 ein.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Öffnen</translation>
    </message>
    <message>
        <source>New sign-in</source>
        <translation type="unfinished">Neue Anmeldung</translation>
    </message>
    <message>
        <source>Somebody has signed in to your account: %1. If that was not you, sign it out.</source>
        <translation type="unfinished">Jemand hat sich bei Ihrem Konto angemeldet: %1. Wenn Sie das nicht waren, melden Sie das Gerät ab.</translation>
    </message>
    <message>
        <source>Show devices</source>
        <translation type="unfinished">Geräte anzeigen</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ReceivedInvitationsView</name>
    <message>
        <source>%1 invites you as %2, until %3</source>
        <translation type="unfinished">%1 lädt Sie als %2 ein, gültig bis %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SecondFactorView</name>
    <message>
        <source>Backup codes of %1 at %2. Each works once, in place of a code of the authenticator app.</source>
        <translation type="unfinished">Wiederherstellungscodes von %1 bei %2. Jeder gilt einmal, anstelle eines Codes der Authenticator-App.</translation>
    </message>
    <message>
        <source>%1 backup codes</source>
        <translation type="unfinished">Wiederherstellungscodes für %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SentInvitationsView</name>
    <message>
        <source>expired</source>
        <translation type="unfinished">abgelaufen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished">gültig bis %1</translation>
    </message>
    <message>
        <source>%1, invited by %2, %3</source>
        <translation type="unfinished">%1, eingeladen von %2, %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SessionText</name>
    <message>
        <source>Live</source>
        <translation type="unfinished">Verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Verbindung wird hergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished">Wird aktualisiert&#xa0;…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished">Offline</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation type="unfinished">Offline, Stand: %1</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation type="unfinished">Auf einem anderen Gerät anmelden</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation type="unfinished">Sehen Sie in Ihrem Postfach nach</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation type="unfinished">Noch ein Schritt</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Im Browser fortfahren</translation>
    </message>
    <message>
        <source>Asking the server how it signs people in…</source>
        <translation type="unfinished">Anmeldemethoden des Servers werden abgefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, or copy the link into it.</source>
        <translation type="unfinished">Aus dem Browser ist noch nichts zurückgekommen. Öffnen Sie ihn erneut oder kopieren Sie den Link hinein.</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code instead.</source>
        <translation type="unfinished">Aus dem Browser ist noch nichts zurückgekommen. Öffnen Sie ihn erneut, kopieren Sie den Link hinein oder verwenden Sie stattdessen einen Code.</translation>
    </message>
    <message>
        <source>Sign in on the page that has opened, then come back. This window goes on by itself.</source>
        <translation type="unfinished">Melden Sie sich auf der geöffneten Seite an und kehren Sie dann zurück. Dieses Fenster macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Sign in on the page in the browser. It shows a code: copy it and paste it here.</source>
        <translation type="unfinished">Melden Sie sich auf der Seite im Browser an. Sie zeigt einen Code: Kopieren Sie ihn und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Scan the picture with a phone, or open the address in any browser, and check that it shows this code.</source>
        <translation type="unfinished">Scannen Sie das Bild mit einem Telefon oder öffnen Sie die Adresse in einem beliebigen Browser und prüfen Sie, ob dort dieser Code angezeigt wird.</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It works for five minutes.</source>
        <translation type="unfinished">Ein Code ist unterwegs an %1. Er gilt fünf Minuten.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for %1, or one of your backup codes.</source>
        <translation type="unfinished">Geben Sie den Code ein, den Ihre Authenticator-App für %1 anzeigt, oder einen Ihrer Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.</source>
        <translation type="unfinished">%1 (%2) hat sich angemeldet, und hier ist %3 (%4) angemeldet. Nur eine Person kann es sein: Die andere wird auf diesem Computer abgemeldet.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Mitglied</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>after a verb: invited somebody as owner</comment>
        <translation type="unfinished">Eigentümer</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>after a verb: invited somebody as admin</comment>
        <translation type="unfinished">Admin</translation>
    </message>
    <message>
        <source>member</source>
        <comment>after a verb: invited somebody as member</comment>
        <translation type="unfinished">Mitglied</translation>
    </message>
</context>
</TS>
