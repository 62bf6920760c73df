<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Compte</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Activité</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation type="unfinished">Il ne s’est encore rien passé ici.</translation>
    </message>
    <message>
        <source>Show earlier activity</source>
        <translation type="unfinished">Afficher l’activité antérieure</translation>
    </message>
</context>
<context>
    <name>BackupCodes</name>
    <message>
        <source>Keep these backup codes where you will find them without this device. Each works once, and they are shown only now: should you lose them, make new ones here.</source>
        <translation type="unfinished">Conservez ces codes de secours là où vous les retrouverez sans cet appareil. Chacun ne sert qu’une fois et ils ne sont affichés que maintenant. Si vous les perdez, créez-en de nouveaux ici.</translation>
    </message>
    <message>
        <source>Codes copied</source>
        <translation type="unfinished">Codes copiés</translation>
    </message>
    <message>
        <source>Copy codes</source>
        <translation type="unfinished">Copier les codes</translation>
    </message>
    <message>
        <source>Save codes to a file</source>
        <translation type="unfinished">Enregistrer les codes dans un fichier</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished">Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Code of the app, or backup code</source>
        <translation type="unfinished">Code de l’application ou code de secours</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code reçu par e-mail</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuer</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Renvoyer le code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Do not ask on this computer for %L1 days</source>
        <translation type="unfinished">Ne pas demander sur cet ordinateur pendant %L1 jours</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">Mot de passe</translation>
    </message>
</context>
<context>
    <name>DeleteAccountSettings</name>
    <message>
        <source>Delete account</source>
        <translation type="unfinished">Supprimer le compte</translation>
    </message>
    <message>
        <source>Your account, your personal workspace and every organization that is yours alone are deleted. Nobody can bring them back.</source>
        <translation type="unfinished">Votre compte, votre espace de travail personnel et toutes les organisations qui n’appartiennent qu’à vous seront supprimés. Personne ne pourra les rétablir.</translation>
    </message>
    <message>
        <source>Password, to delete the account</source>
        <translation type="unfinished">Mot de passe, pour supprimer le compte</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Se reconnecter</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation type="unfinished">Supprimer mon compte</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished">Tout supprimer</translation>
    </message>
    <message>
        <source>Really delete everything?</source>
        <translation type="unfinished">Vraiment tout supprimer&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>DeviceCode</name>
    <message>
        <source>QR code of the sign-in page</source>
        <translation type="unfinished">Code QR de la page de connexion</translation>
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
        <translation type="unfinished">Appareils</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>You are offline. Where you are signed in is shown when you are connected again.</source>
        <translation type="unfinished">Vous êtes hors ligne. Vos sessions ouvertes s’afficheront une fois la connexion rétablie.</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation type="unfinished">Confirmer votre identité</translation>
    </message>
    <message>
        <source>You signed in more than a day ago. Where you are signed in is shown after a new sign-in.</source>
        <translation type="unfinished">Votre connexion date de plus d’un jour. Vos sessions ouvertes s’afficheront après une nouvelle connexion.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Se reconnecter</translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished">Cet appareil</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation type="unfinished">Déconnecter %1</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Déconnecter tous les autres appareils</translation>
    </message>
    <message numerus="yes">
        <source>Really sign out %Ln devices?</source>
        <translation type="unfinished">
            <numerusform>Vraiment déconnecter %Ln appareil&#x202f;?</numerusform>
            <numerusform>Vraiment déconnecter %Ln appareils&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnostic</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Retour</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished">Copier le rapport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished">Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>EmailSettings</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-mail</translation>
    </message>
    <message>
        <source>A code is on its way to %1.</source>
        <translation type="unfinished">Un code a été envoyé à %1.</translation>
    </message>
    <message>
        <source>Your address is confirmed.</source>
        <translation type="unfinished">Votre adresse est confirmée.</translation>
    </message>
    <message>
        <source>Your address has been changed.</source>
        <translation type="unfinished">Votre adresse a été modifiée.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">Confirmée</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished">Non confirmée</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Renvoyer le code</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation type="unfinished">Confirmer cette adresse</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation type="unfinished">Changer d’adresse e-mail</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code reçu par e-mail</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished">Confirmer</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished">Nouvelle adresse e-mail</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Envoyer un code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Code sent to the new e-mail</source>
        <translation type="unfinished">Code envoyé à la nouvelle adresse e-mail</translation>
    </message>
    <message>
        <source>Change to this e-mail</source>
        <translation type="unfinished">Passer à cette adresse e-mail</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>You are signed out, but your keyring has kept the session. Unlock it before you close %1; until then this device may stay listed.</source>
        <translation type="unfinished">Votre session est fermée, mais votre trousseau l’a gardée. Déverrouillez-le avant de fermer %1&#x202f;; d’ici là, cet appareil peut rester dans la liste.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation type="unfinished">Une erreur s’est produite. Réessayez.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy cannot be reached, or asks for another user name and password. Put them into the desktop&apos;s network settings.</source>
        <translation type="unfinished">Le proxy du réseau est injoignable, ou demande un autre nom d’utilisateur et un autre mot de passe. Saisissez-les dans les paramètres réseau du bureau.</translation>
    </message>
    <message>
        <source>You are offline. Check the network connection, then try again.</source>
        <translation type="unfinished">Vous êtes hors ligne. Vérifiez la connexion réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">Personne ne s’est connecté en dix minutes. Recommencez quand vous voudrez.</translation>
    </message>
    <message>
        <source>Nobody chose within ten minutes, so nothing has changed.</source>
        <translation type="unfinished">Aucun choix n’a été fait en dix minutes&#x202f;; rien n’a donc changé.</translation>
    </message>
    <message>
        <source>The code has expired. Start again to get a new one.</source>
        <translation type="unfinished">Le code a expiré. Recommencez pour en obtenir un nouveau.</translation>
    </message>
    <message>
        <source>No code was entered within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">Aucun code n’a été saisi en dix minutes. Recommencez quand vous voudrez.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation type="unfinished">Le serveur n’a pas répondu à temps. Réessayez.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this computer&apos;s date and time. Set the clock, then try again.</source>
        <translation type="unfinished">Le certificat du serveur n’est pas valide à la date et à l’heure de cet ordinateur. Réglez l’horloge, puis réessayez.</translation>
    </message>
    <message>
        <source>No secure connection to the server: its certificate was refused. On a company or hotel network, ask who runs it. Also check this computer&apos;s clock.</source>
        <translation type="unfinished">Pas de connexion sécurisée au serveur&#xa0;: son certificat a été refusé. Sur un réseau d’entreprise ou d’hôtel, adressez-vous à son responsable. Vérifiez aussi l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Something else answered instead of the server. If this network has a sign-in page of its own, open a browser and sign in there first.</source>
        <translation type="unfinished">Autre chose a répondu à la place du serveur. Si ce réseau a sa propre page de connexion, ouvrez un navigateur et connectez-vous-y d’abord.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation type="unfinished">Le serveur rencontre un problème. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment, then try again.</source>
        <translation type="unfinished">Trop de tentatives. Patientez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>There were too many attempts. You can try again now.</source>
        <translation type="unfinished">Il y a eu trop de tentatives. Vous pouvez réessayer maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln minutes.</source>
        <translation type="unfinished">
            <numerusform>Trop de tentatives. Réessayez dans %Ln minute.</numerusform>
            <numerusform>Trop de tentatives. Réessayez dans %Ln minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in 1 second.</source>
        <translation type="unfinished">Trop de tentatives. Réessayez dans 1 seconde.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform>Trop de tentatives. Réessayez dans %Ln seconde.</numerusform>
            <numerusform>Trop de tentatives. Réessayez dans %Ln secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an e-mail address, like name@example.com.</source>
        <translation type="unfinished">Saisissez une adresse e-mail, par exemple name@example.com.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished">Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation type="unfinished">Choisissez un mot de passe d’au moins 8 caractères.</translation>
    </message>
    <message>
        <source>This password is too long: 128 characters at most.</source>
        <translation type="unfinished">Ce mot de passe est trop long&#xa0;: 128 caractères au maximum.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 100 characters.</source>
        <translation type="unfinished">Saisissez un nom de 1 à 100 caractères.</translation>
    </message>
    <message>
        <source>That is not a whole code. Copy it again from the page in the browser.</source>
        <translation type="unfinished">Ce code n’est pas complet. Copiez-le à nouveau depuis la page dans le navigateur.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows, or one of your backup codes.</source>
        <translation type="unfinished">Saisissez les six chiffres qu’affiche votre application d’authentification, ou l’un de vos codes de secours.</translation>
    </message>
    <message>
        <source>Enter the six digits from the mail.</source>
        <translation type="unfinished">Saisissez les six chiffres reçus par e-mail.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows.</source>
        <translation type="unfinished">Saisissez les six chiffres qu’affiche votre application d’authentification.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here. Choose a PNG or JPEG file.</source>
        <translation type="unfinished">Cette image ne peut pas être lue ici. Choisissez un fichier PNG ou JPEG.</translation>
    </message>
    <message>
        <source>An address has 3 to 50 characters: small letters, digits and hyphens.</source>
        <translation type="unfinished">Une adresse compte de 3 à 50 caractères&#xa0;: minuscules, chiffres et traits d’union.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of whom you want to invite, like name@example.com.</source>
        <translation type="unfinished">Saisissez l’adresse e-mail de la personne à inviter, par exemple name@example.com.</translation>
    </message>
    <message>
        <source>The file of certificate authorities (--ca-file) cannot be read, or holds no certificate in PEM form.</source>
        <translation type="unfinished">Le fichier des autorités de certification (--ca-file) ne peut pas être lu, ou ne contient aucun certificat au format PEM.</translation>
    </message>
    <message>
        <source>Enter a name for the organization, 1 to 100 characters.</source>
        <translation type="unfinished">Saisissez un nom pour l’organisation, de 1 à 100 caractères.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Check it, then try again.</source>
        <translation type="unfinished">Le serveur n’a pas accepté la saisie. Vérifiez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation type="unfinished">Ce n’est pas votre mot de passe.</translation>
    </message>
    <message>
        <source>Wrong e-mail or password.</source>
        <translation type="unfinished">Adresse e-mail ou mot de passe incorrect.</translation>
    </message>
    <message>
        <source>Whoever has that address is a member already.</source>
        <translation type="unfinished">La personne qui a cette adresse est déjà membre.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address. Sign in instead.</source>
        <translation type="unfinished">Il existe déjà un compte avec cette adresse e-mail. Connectez-vous plutôt.</translation>
    </message>
    <message>
        <source>Confirm your e-mail address first: an invitation is for whoever can read the mail sent to it.</source>
        <translation type="unfinished">Confirmez d’abord votre adresse e-mail&#xa0;: une invitation est destinée à qui peut lire les messages envoyés à l’adresse.</translation>
    </message>
    <message>
        <source>This e-mail address is not verified yet. Open the link in the mail we sent, then sign in.</source>
        <translation type="unfinished">Cette adresse e-mail n’est pas encore confirmée. Ouvrez le lien contenu dans l’e-mail que nous avons envoyé, puis connectez-vous.</translation>
    </message>
    <message>
        <source>This account asks for a second factor of a kind that this program does not know. Sign in with the browser instead.</source>
        <translation type="unfinished">Ce compte demande un second facteur d’un type que ce programme ne connaît pas. Connectez-vous plutôt avec le navigateur.</translation>
    </message>
    <message>
        <source>Too many wrong codes, or too late. Start again with a new one.</source>
        <translation type="unfinished">Trop de codes erronés, ou trop tard. Recommencez avec un nouveau code.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation type="unfinished">Ce code a expiré. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This code is wrong or too old. Enter the newest one.</source>
        <translation type="unfinished">Ce code est erroné ou trop ancien. Saisissez le plus récent.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished">Votre session est terminée. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Confirm that it is you: sign in once more to go on.</source>
        <translation type="unfinished">Confirmez votre identité&#xa0;: connectez-vous une nouvelle fois pour continuer.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address, made another way. Sign in that way, or prove the address first.</source>
        <translation type="unfinished">Il existe déjà un compte avec cette adresse e-mail, créé d’une autre façon. Connectez-vous de cette façon, ou confirmez d’abord l’adresse.</translation>
    </message>
    <message>
        <source>This server does not allow new accounts to be created here.</source>
        <translation type="unfinished">Ce serveur ne permet pas de créer de nouveaux comptes ici.</translation>
    </message>
    <message>
        <source>The account provider has a problem of its own. Try again in a moment, or choose another way.</source>
        <translation type="unfinished">Le fournisseur du compte rencontre un problème. Réessayez dans un instant, ou choisissez une autre méthode.</translation>
    </message>
    <message>
        <source>The server does not let a browser answer to this computer: its operator has to add http://127.0.0.1:* to trustedOrigins.</source>
        <translation type="unfinished">Le serveur ne permet pas à un navigateur de répondre à cet ordinateur&#xa0;: son exploitant doit ajouter http://127.0.0.1:* à trustedOrigins.</translation>
    </message>
    <message>
        <source>A browser cannot answer to this computer: no port could be opened. Use e-mail and password instead.</source>
        <translation type="unfinished">Un navigateur ne peut pas répondre à cet ordinateur&#xa0;: aucun port n’a pu être ouvert. Utilisez plutôt l’e-mail et le mot de passe.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long, or was answered twice. Start again.</source>
        <translation type="unfinished">La connexion dans le navigateur a pris trop de temps, ou a reçu deux réponses. Recommencez.</translation>
    </message>
    <message>
        <source>The server could not use the account provider&apos;s answer. Start again; if it happens again, ask whoever runs this service.</source>
        <translation type="unfinished">Le serveur n’a pas pu utiliser la réponse du fournisseur du compte. Recommencez&#x202f;; si cela se reproduit, adressez-vous au responsable de ce service.</translation>
    </message>
    <message>
        <source>The sign-in was approved and then withdrawn. Start again.</source>
        <translation type="unfinished">La connexion a été approuvée, puis retirée. Recommencez.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer was refused: it was used before, is too old, or belongs to another sign-in. Start again from here.</source>
        <translation type="unfinished">La réponse du navigateur a été refusée&#xa0;: elle a déjà servi, est trop ancienne, ou appartient à une autre connexion. Recommencez à partir d’ici.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it to go on.</source>
        <translation type="unfinished">Votre trousseau est verrouillé. Déverrouillez-le pour continuer.</translation>
    </message>
    <message>
        <source>The keyring refused access. Allow it for %1 in your keyring settings.</source>
        <translation type="unfinished">Le trousseau a refusé l’accès. Autorisez-le pour %1 dans les paramètres de votre trousseau.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install one, GNOME Keyring or KWallet, to stay signed in.</source>
        <translation type="unfinished">Ce bureau n’a pas de trousseau. Installez-en un, GNOME Keyring ou KWallet, pour que votre session soit conservée.</translation>
    </message>
    <message>
        <source>Could not save to this computer. Check that the disk is not full or read-only.</source>
        <translation type="unfinished">Impossible d’enregistrer sur cet ordinateur. Vérifiez que le disque n’est ni plein ni en lecture seule.</translation>
    </message>
    <message>
        <source>This server does not allow signing in with e-mail and password.</source>
        <translation type="unfinished">Ce serveur ne permet pas la connexion par e-mail et mot de passe.</translation>
    </message>
    <message>
        <source>This account has been suspended. Ask whoever runs this service.</source>
        <translation type="unfinished">Ce compte a été suspendu. Adressez-vous au responsable de ce service.</translation>
    </message>
    <message>
        <source>The server does not allow that. Ask whoever runs it.</source>
        <translation type="unfinished">Le serveur ne permet pas cela. Adressez-vous à son responsable.</translation>
    </message>
    <message>
        <source>Your role in this organization does not allow that.</source>
        <translation type="unfinished">Votre rôle dans cette organisation ne permet pas cela.</translation>
    </message>
    <message>
        <source>The server knows no sign-in provider of that name. Check --provider.</source>
        <translation type="unfinished">Le serveur ne connaît aucun fournisseur de connexion de ce nom. Vérifiez --provider.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the site yourself, and sign in there.</source>
        <translation type="unfinished">Aucun navigateur n’a pu être ouvert. Ouvrez le site vous-même et connectez-vous-y.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation type="unfinished">Cette invitation a expiré. Demandez-en une nouvelle à la personne qui l’a envoyée.</translation>
    </message>
    <message>
        <source>That does not exist any more, or you have no access to it.</source>
        <translation type="unfinished">Cela n’existe plus, ou vous n’y avez pas accès.</translation>
    </message>
    <message>
        <source>You are the only owner. Make somebody else an owner first, or delete the organization.</source>
        <translation type="unfinished">Vous êtes l’unique propriétaire. Désignez d’abord un autre propriétaire, ou supprimez l’organisation.</translation>
    </message>
    <message>
        <source>This is your only way to sign in. Add another one first.</source>
        <translation type="unfinished">C’est votre seule méthode de connexion. Ajoutez-en d’abord une autre.</translation>
    </message>
    <message>
        <source>Another account has this e-mail address.</source>
        <translation type="unfinished">Un autre compte a cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This address is taken. Choose another one.</source>
        <translation type="unfinished">Cette adresse est déjà prise. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Try again.</source>
        <translation type="unfinished">Quelqu’un d’autre a modifié ceci en même temps. Réessayez.</translation>
    </message>
    <message>
        <source>The deployment lacks a function this program needs: deploy backend/convex to it.</source>
        <translation type="unfinished">Il manque au déploiement une fonction nécessaire à ce programme&#xa0;: déployez-y backend/convex.</translation>
    </message>
    <message>
        <source>This server does not sign in other devices by a code. Use another way.</source>
        <translation type="unfinished">Ce serveur ne connecte pas d’autres appareils avec un code. Utilisez une autre méthode.</translation>
    </message>
    <message>
        <source>This server has no sign-in page for desktop programs, only its providers, and none is chosen. Start with --provider NAME, for example google.</source>
        <translation type="unfinished">Ce serveur n’a pas de page de connexion pour les programmes de bureau, seulement ses fournisseurs, et aucun n’est choisi. Démarrez avec --provider NAME, par exemple google.</translation>
    </message>
    <message>
        <source>The deployment lacks %1: deploy backend/convex to it.</source>
        <translation type="unfinished">Il manque %1 au déploiement&#xa0;: déployez-y backend/convex.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation type="unfinished">La connexion a été annulée dans le navigateur.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation type="unfinished">La connexion a été refusée sur l’autre appareil.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>The server sent something this version does not understand. Look for an update of %1.</source>
        <translation type="unfinished">Le serveur a envoyé quelque chose que cette version ne comprend pas. Cherchez une mise à jour de %1.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation type="unfinished">Une erreur inattendue s’est produite. Réessayez.</translation>
    </message>
    <message>
        <source>No deployment is set. Start with --deployment-url https://NAME.convex.cloud.</source>
        <translation type="unfinished">Aucun déploiement n’est indiqué. Démarrez avec --deployment-url https://NAME.convex.cloud.</translation>
    </message>
    <message>
        <source>The address is not a whole one. Write the deployment like https://NAME.convex.cloud, and its site like https://NAME.convex.site.</source>
        <translation type="unfinished">L’adresse n’est pas complète. Indiquez le déploiement sous la forme https://NAME.convex.cloud et son site sous la forme https://NAME.convex.site.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished">L’adresse doit commencer par https://.</translation>
    </message>
    <message>
        <source>http:// is only allowed to this computer itself. Use https://.</source>
        <translation type="unfinished">http:// n’est permis que vers cet ordinateur lui-même. Utilisez https://.</translation>
    </message>
    <message>
        <source>The address must not carry a user name or password. Remove the part before the @.</source>
        <translation type="unfinished">L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe. Supprimez la partie qui précède le @.</translation>
    </message>
    <message>
        <source>The address must end after the host name. Remove everything behind it.</source>
        <translation type="unfinished">L’adresse doit s’arrêter après le nom d’hôte. Supprimez tout ce qui suit.</translation>
    </message>
    <message>
        <source>This is the site address. Give the deployment address: the same name, ending in .convex.cloud.</source>
        <translation type="unfinished">C’est l’adresse du site. Indiquez l’adresse du déploiement&#xa0;: le même nom, se terminant par .convex.cloud.</translation>
    </message>
    <message>
        <source>This is the deployment address. Give the site address: the same name, ending in .convex.site.</source>
        <translation type="unfinished">C’est l’adresse du déploiement. Indiquez l’adresse du site&#xa0;: le même nom, se terminant par .convex.site.</translation>
    </message>
    <message>
        <source>A self-hosted deployment needs its site address too. Add --site-url.</source>
        <translation type="unfinished">Un déploiement auto-hébergé a aussi besoin de l’adresse de son site. Ajoutez --site-url.</translation>
    </message>
    <message>
        <source>The deployment and the site address do not belong together. Check both.</source>
        <translation type="unfinished">Les adresses du déploiement et du site ne vont pas ensemble. Vérifiez les deux.</translation>
    </message>
    <message>
        <source>Your session has expired. Sign in to go on where you were.</source>
        <translation type="unfinished">Votre session a expiré. Connectez-vous pour reprendre là où vous en étiez.</translation>
    </message>
    <message>
        <source>The keyring refused access to your session. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">Le trousseau a refusé l’accès à votre session. Vous pouvez vous connecter, mais la session ne sera pas conservée.</translation>
    </message>
    <message>
        <source>No keyring was found on this desktop. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">Aucun trousseau n’a été trouvé sur ce bureau. Vous pouvez vous connecter, mais la session ne sera pas conservée.</translation>
    </message>
    <message>
        <source>The saved session cannot be read on this computer. Sign in again.</source>
        <translation type="unfinished">La session enregistrée ne peut pas être lue sur cet ordinateur. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Your keyring no longer holds your session: it was emptied, or the desktop uses another keyring now. Sign in again; nothing else is lost.</source>
        <translation type="unfinished">Votre trousseau ne contient plus votre session&#xa0;: il a été vidé, ou le bureau en utilise désormais un autre. Reconnectez-vous&#x202f;; rien d’autre n’est perdu.</translation>
    </message>
    <message>
        <source>Setting up your account…</source>
        <translation type="unfinished">Configuration de votre compte…</translation>
    </message>
    <message>
        <source>Waiting for an organization…</source>
        <translation type="unfinished">En attente d’une organisation…</translation>
    </message>
    <message>
        <source>Getting your workspace ready…</source>
        <translation type="unfinished">Préparation de votre espace de travail…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Fault</source>
        <translation type="unfinished">Problème</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished">À savoir</translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished">Correct</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished">Non vérifié</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished">%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished">Copier la commande pour %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Confirm your e-mail address: invitations to you are shown then.</source>
        <translation type="unfinished">Confirmez votre adresse e-mail&#xa0;: les invitations qui vous sont adressées s’afficheront alors.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation type="unfinished">Confirmer l’adresse</translation>
    </message>
</context>
<context>
    <name>InvitationsCard</name>
    <message>
        <source>Invitations</source>
        <translation type="unfinished">Invitations</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation type="unfinished">Invitation adressée à %1.</translation>
    </message>
    <message>
        <source>Invite by e-mail</source>
        <translation type="unfinished">Adresse e-mail à inviter</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished">Inviter</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Retirer</translation>
    </message>
    <message>
        <source>Withdraw the invitation to %1</source>
        <translation type="unfinished">Retirer l’invitation adressée à %1</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation type="unfinished">Aucune invitation en cours.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Rôle</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Membre</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Admin</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Se déconnecter</translation>
    </message>
</context>
<context>
    <name>KeychainLockedPage</name>
    <message>
        <source>Your keyring is locked</source>
        <translation type="unfinished">Votre trousseau est verrouillé</translation>
    </message>
    <message>
        <source>Your session is kept safe in it. Unlock the keyring, and %1 goes on where you were.</source>
        <translation type="unfinished">Votre session y est conservée en sécurité. Déverrouillez le trousseau et %1 reprendra là où vous en étiez.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Déverrouiller le trousseau</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation type="unfinished">Se connecter plutôt</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Trouver le problème</translation>
    </message>
</context>
<context>
    <name>LinkIndicator</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation type="unfinished">Trouver la cause</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Make member</source>
        <translation type="unfinished">Définir comme membre</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation type="unfinished">Définir comme admin</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation type="unfinished">Définir comme propriétaire</translation>
    </message>
    <message>
        <source>Really remove %1?</source>
        <translation type="unfinished">Vraiment retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Remove from the organization</source>
        <translation type="unfinished">Retirer de l’organisation</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">Gérer %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished">%1 (vous)</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished">Gérer</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">Gérer %1</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation type="unfinished">Membres</translation>
    </message>
    <message>
        <source>Show more members</source>
        <translation type="unfinished">Afficher plus de membres</translation>
    </message>
</context>
<context>
    <name>Misconfigured</name>
    <message>
        <source>Latchkey is not set up yet</source>
        <translation type="unfinished">Latchkey n’est pas encore configuré</translation>
    </message>
    <message>
        <source>Name the deployment on the command line, in the environment, or in a file:</source>
        <translation type="unfinished">Indiquez le déploiement sur la ligne de commande, dans l’environnement ou dans un fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>NewOrganizationForm</name>
    <message>
        <source>Organization name</source>
        <translation type="unfinished">Nom de l’organisation</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation type="unfinished">Créer l’organisation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>NewcomerPage</name>
    <message>
        <source>Continue as %1?</source>
        <translation type="unfinished">Continuer en tant que %1&#x202f;?</translation>
    </message>
    <message>
        <source>Stay as %1</source>
        <translation type="unfinished">Rester en tant que %1</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <translation type="unfinished">Continuer en tant que %1</translation>
    </message>
</context>
<context>
    <name>NotRemembered</name>
    <message>
        <source>Your keyring did not take the session: you stay signed in until %1 is closed.</source>
        <translation type="unfinished">Votre trousseau n’a pas accepté la session&#xa0;: elle restera ouverte jusqu’à la fermeture de %1.</translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>You are offline. You can change this when you are connected again.</source>
        <translation type="unfinished">Vous êtes hors ligne. Vous pourrez modifier ceci une fois la connexion rétablie.</translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organisations</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Nouvelle organisation</translation>
    </message>
</context>
<context>
    <name>OrganizationList</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organisations</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished">Ctrl+%1</translation>
    </message>
</context>
<context>
    <name>OrganizationOutline</name>
    <message>
        <source>You are offline. Members and activity are shown when you are connected again.</source>
        <translation type="unfinished">Vous êtes hors ligne. Les membres et l’activité s’afficheront au retour de la connexion.</translation>
    </message>
</context>
<context>
    <name>OrganizationSettings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Paramètres</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Enregistré.</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation type="unfinished">Nom de l’organisation</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished">Renommer</translation>
    </message>
    <message>
        <source>Address of the organization</source>
        <translation type="unfinished">Adresse de l’organisation</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation type="unfinished">Changer l’adresse</translation>
    </message>
    <message>
        <source>Leave the organization</source>
        <translation type="unfinished">Quitter l’organisation</translation>
    </message>
    <message>
        <source>Really leave?</source>
        <translation type="unfinished">Vraiment quitter&#x202f;?</translation>
    </message>
    <message>
        <source>Delete the organization</source>
        <translation type="unfinished">Supprimer l’organisation</translation>
    </message>
    <message>
        <source>Really delete it for everybody?</source>
        <translation type="unfinished">Vraiment supprimer pour tout le monde&#x202f;?</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcher</name>
    <message>
        <source>Organization switcher</source>
        <translation type="unfinished">Changer d’organisation</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcherPopup</name>
    <message>
        <source>Find an organization</source>
        <translation type="unfinished">Rechercher une organisation</translation>
    </message>
    <message>
        <source>You can switch when you are connected again.</source>
        <translation type="unfinished">Vous pourrez changer une fois la connexion rétablie.</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Nouvelle organisation</translation>
    </message>
    <message>
        <source>Switch the organization</source>
        <translation type="unfinished">Changer d’organisation</translation>
    </message>
    <message>
        <source>None of your organizations is called that.</source>
        <translation type="unfinished">Aucune de vos organisations ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Afficher</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished">Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished">Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>PasswordResetPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>A code is sent to your address. With it you choose a new password, which signs out every device.</source>
        <translation type="unfinished">Un code est envoyé à votre adresse. Il vous permet de choisir un nouveau mot de passe, ce qui déconnecte tous les appareils.</translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way. It works for five minutes.</source>
        <translation type="unfinished">Si %1 a un compte ici, un code a été envoyé. Il est valable cinq minutes.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-mail</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Code reçu par e-mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Envoyer un code</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation type="unfinished">Définir le mot de passe et se connecter</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Renvoyer le code</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Retour</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Mot de passe</translation>
    </message>
    <message>
        <source>You sign in without a password. “Forgot your password?” on the sign-in page makes one.</source>
        <translation type="unfinished">Vous vous connectez sans mot de passe. «&#xa0;Mot de passe oublié&#x202f;?&#xa0;» sur la page de connexion en crée un.</translation>
    </message>
    <message>
        <source>Your password has been changed, and every other device signed out.</source>
        <translation type="unfinished">Votre mot de passe a été modifié et tous les autres appareils ont été déconnectés.</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation type="unfinished">Votre mot de passe a été modifié.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation type="unfinished">Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Déconnecter tous les autres appareils</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished">Changer le mot de passe</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished">Images (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Choisir une image</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished">Coller une image</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished">Supprimer l’image</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Forfait</translation>
    </message>
</context>
<context>
    <name>PreferencesButton</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Préférences</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Préférences</translation>
    </message>
    <message>
        <source>Your choices could not be written down: they hold until %1 is closed.</source>
        <translation type="unfinished">Vos choix n’ont pas pu être enregistrés&#xa0;: ils valent jusqu’à la fermeture de %1.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished">Apparence</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Couleurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Sombre</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished">Contraste</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished">Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished">Élevé</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished">Animations</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">Toutes</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished">Réduites</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Langue</translation>
    </message>
    <message>
        <source>This translation was made by a machine, and nobody who speaks the language has read it yet.</source>
        <translation type="unfinished">Cette traduction a été faite par une machine et n’a encore été relue par personne qui parle cette langue.</translation>
    </message>
    <message>
        <source>Notify me of invitations, and of sign-ins on other devices</source>
        <translation type="unfinished">Signaler les invitations et les connexions sur d’autres appareils</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer</source>
        <translation type="unfinished">Démarrer à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished">Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished">%1&#xa0;%</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation type="unfinished">Langue et formats</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished">Bureau</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Signed in to</source>
        <translation type="unfinished">Session ouverte sur</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Se déconnecter</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Utiliser un autre compte</translation>
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
        <translation type="unfinished">Votre nom</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation type="unfinished">Enregistrer le nom</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Enregistré.</translation>
    </message>
</context>
<context>
    <name>ReceivedInvitationsList</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished">Accepter</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation type="unfinished">Accepter l’invitation à rejoindre %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished">Refuser</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation type="unfinished">Refuser l’invitation à rejoindre %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>SecondFactorSettings</name>
    <message>
        <source>Second factor</source>
        <translation type="unfinished">Second facteur</translation>
    </message>
    <message>
        <source>On. Signing in with your password or a code by mail also asks for a code of your authenticator app. Other providers follow rules of their own.</source>
        <translation type="unfinished">Activé. La connexion avec votre mot de passe ou un code reçu par e-mail demande aussi un code de votre application d’authentification. Les autres fournisseurs appliquent leurs propres règles.</translation>
    </message>
    <message>
        <source>Off. When it is on, your password alone is not enough to sign in.</source>
        <translation type="unfinished">Désactivé. Avec un second facteur, votre mot de passe seul ne suffit à personne pour se connecter.</translation>
    </message>
    <message>
        <source>A second factor protects a password, and your account has none.</source>
        <translation type="unfinished">Un second facteur protège un mot de passe, et vous n’en avez pas.</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation type="unfinished">Le second facteur est activé.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation type="unfinished">Le second facteur est désactivé.</translation>
    </message>
    <message>
        <source>Turn on the second factor</source>
        <translation type="unfinished">Activer le second facteur</translation>
    </message>
    <message>
        <source>New backup codes</source>
        <translation type="unfinished">Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation type="unfinished">Désactiver le second facteur</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished">Votre mot de passe</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished">Désactiver</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</source>
        <translation type="unfinished">Scannez ceci avec une application d’authentification, ou saisissez-y la clé. Saisissez ensuite le code qu’elle affiche.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation type="unfinished">Code QR pour une application d’authentification</translation>
    </message>
    <message>
        <source>Key to type into an authenticator app</source>
        <translation type="unfinished">Clé à saisir dans une application d’authentification</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation type="unfinished">Code de l’application</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished">Activer</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation type="unfinished">Je les ai conservés</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Retour</translation>
    </message>
</context>
<context>
    <name>SignInElsewhere</name>
    <message>
        <source>Code from the browser</source>
        <translation type="unfinished">Code affiché dans le navigateur</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuer</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <translation type="unfinished">Ouvrir la page ici</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished">Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished">Lien copié</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished">Copier le lien</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished">Utiliser plutôt un code</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished">Utiliser un autre appareil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
</context>
<context>
    <name>SignInMethodsSettings</name>
    <message>
        <source>Ways to sign in</source>
        <translation type="unfinished">Méthodes de connexion</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation type="unfinished">Vraiment supprimer&#x202f;?</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished">Supprimer %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished">Ajouter %1</translation>
    </message>
    <message>
        <source>Go on in the browser. What you add there appears here.</source>
        <translation type="unfinished">Poursuivez dans le navigateur. Ce que vous y ajoutez apparaît ici.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Se reconnecter</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Create account</source>
        <translation type="unfinished">Créer le compte</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Envoyer un code</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished">Se connecter</translation>
    </message>
    <message>
        <source>Create your account</source>
        <translation type="unfinished">Créer votre compte</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished">Se connecter à %1</translation>
    </message>
    <message>
        <source>Your keyring is still locked. Until you unlock it, a new sign-in will not be remembered.</source>
        <translation type="unfinished">Votre trousseau est toujours verrouillé. Tant que vous ne l’avez pas déverrouillé, une nouvelle session ne sera pas conservée.</translation>
    </message>
    <message>
        <source>%1 stays signed in until you have signed in.</source>
        <translation type="unfinished">La session de %1 reste ouverte jusqu’à votre connexion.</translation>
    </message>
    <message>
        <source>Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.</source>
        <translation type="unfinished">Vous n’avez jamais confirmé cette adresse&#x202f;? Dans ce cas, un code par e-mail supprime le mot de passe du compte et déconnecte ses autres appareils.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Continuer dans le navigateur</translation>
    </message>
    <message>
        <source>Google, a company account, and every other way this server offers</source>
        <translation type="unfinished">Google, un compte d’entreprise et toutes les autres méthodes qu’offre ce serveur</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation type="unfinished">Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Get a code by mail</source>
        <translation type="unfinished">Recevoir un code par e-mail</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation type="unfinished">J’ai déjà un compte</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation type="unfinished">Créer un compte</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Déverrouiller le trousseau</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Trouver le problème</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Retour</translation>
    </message>
</context>
<context>
    <name>SignedInPage</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>SigningOutPage</name>
    <message>
        <source>Signing out…</source>
        <translation type="unfinished">Déconnexion…</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Opening your session…</source>
        <translation type="unfinished">Ouverture de votre session…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished">Non connecté</translation>
    </message>
    <message>
        <source>Open Latchkey</source>
        <translation type="unfinished">Ouvrir Latchkey</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Préférences</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Quitter</translation>
    </message>
    <message>
        <source>Latchkey: %2, %1</source>
        <translation type="unfinished">Latchkey&#xa0;: %2, %1</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>User menu</source>
        <translation type="unfinished">Menu utilisateur</translation>
    </message>
</context>
<context>
    <name>UserMenuPopup</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Compte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished">Appareils</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Utiliser un autre compte</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnostic</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Se déconnecter</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Préférences</translation>
    </message>
    <message>
        <source>User menu</source>
        <translation type="unfinished">Menu utilisateur</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Somebody is signed in, and the keyring holds the session.</source>
        <translation type="unfinished">Quelqu’un est connecté, et le trousseau contient la session.</translation>
    </message>
    <message>
        <source>Somebody is signed in, for this run only: the keyring did not take the session.</source>
        <translation type="unfinished">Quelqu’un est connecté, mais seulement jusqu’à la fermeture du programme&#xa0;: le trousseau n’a pas accepté la session.</translation>
    </message>
    <message>
        <source>See what is said of the keyring below.</source>
        <translation type="unfinished">Voyez plus bas ce qui concerne le trousseau.</translation>
    </message>
    <message>
        <source>The keyring is locked: nobody can tell.</source>
        <translation type="unfinished">Le trousseau est verrouillé&#xa0;: impossible de le savoir.</translation>
    </message>
    <message>
        <source>The session has ended at the server: it expired, or was ended from another device.</source>
        <translation type="unfinished">La session est terminée sur le serveur&#xa0;: elle a expiré, ou a été fermée depuis un autre appareil.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished">Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The keyring holds an entry of ours that cannot be read: it was edited, cut off, or written by another version.</source>
        <translation type="unfinished">Le trousseau contient une entrée de Latchkey qui ne peut pas être lue&#xa0;: elle a été modifiée, tronquée, ou écrite par une autre version.</translation>
    </message>
    <message>
        <source>Sign in again: the entry is replaced.</source>
        <translation type="unfinished">Reconnectez-vous&#xa0;: l’entrée sera remplacée.</translation>
    </message>
    <message>
        <source>A session was kept on this computer, and the keyring does not hold it: it was emptied, or another one is used now.</source>
        <translation type="unfinished">Une session était conservée sur cet ordinateur, mais le trousseau ne la contient pas&#xa0;: il a été vidé, ou un autre est désormais utilisé.</translation>
    </message>
    <message>
        <source>Sign in again: the session is kept where the desktop keeps secrets now.</source>
        <translation type="unfinished">Reconnectez-vous&#xa0;: la session sera conservée là où le bureau garde désormais les secrets.</translation>
    </message>
    <message>
        <source>Nobody is signed in on this computer.</source>
        <translation type="unfinished">Personne n’est connecté sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The discovery document is there.</source>
        <translation type="unfinished">Le document de découverte est présent.</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation type="unfinished">Réponse de %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Better Auth runs there without the Convex plugin. Add `convex({ authConfig })` as the last of its plugins, and deploy.</source>
        <translation type="unfinished">Better Auth y fonctionne sans le plugin Convex. Ajoutez `convex({ authConfig })` comme dernier de ses plugins, puis déployez.</translation>
    </message>
    <message>
        <source>Nobody answers in the servers&apos; place.</source>
        <translation type="unfinished">Rien ne répond à la place des serveurs.</translation>
    </message>
    <message>
        <source>A web page answers where %1 should (%2).</source>
        <translation type="unfinished">Une page web répond à la place de %1 (%2).</translation>
    </message>
    <message>
        <source>This network wants to be signed in to first. Open any page in a browser, sign in to the network, and try again.</source>
        <translation type="unfinished">Ce réseau demande d’abord une connexion. Ouvrez n’importe quelle page dans un navigateur, connectez-vous au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Something answers.</source>
        <translation type="unfinished">Une réponse arrive.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and that %1 and %2 are the right addresses. If others cannot reach them either, the server is down.</source>
        <translation type="unfinished">Vérifiez que cet ordinateur est en ligne et que %1 et %2 sont les bonnes adresses. Si personne d’autre ne peut les joindre, le serveur est en panne.</translation>
    </message>
    <message>
        <source>%1 answers as a Convex deployment.</source>
        <translation type="unfinished">%1 répond comme un déploiement Convex.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Convex deployment (%2).</source>
        <translation type="unfinished">%1 répond, mais pas comme un déploiement Convex (%2).</translation>
    </message>
    <message>
        <source>Set --deployment-url to the deployment&apos;s own address, the one `npx convex` prints (https://NAME.convex.cloud in the cloud).</source>
        <translation type="unfinished">Donnez à --deployment-url l’adresse propre du déploiement, celle qu’affiche `npx convex` (https://NAME.convex.cloud dans le cloud).</translation>
    </message>
    <message>
        <source>Check that %1 is the right address, that the deployment runs, and that this computer is online.</source>
        <translation type="unfinished">Vérifiez que %1 est la bonne adresse, que le déploiement fonctionne et que cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>Check that %1 is the right address of the site, and that it runs.</source>
        <translation type="unfinished">Vérifiez que %1 est la bonne adresse du site et qu’il fonctionne.</translation>
    </message>
    <message>
        <source>%1 answers with a failure of its own (%2).</source>
        <translation type="unfinished">%1 répond par une erreur interne (%2).</translation>
    </message>
    <message>
        <source>Look into the deployment&apos;s log: `npx convex logs`.</source>
        <translation type="unfinished">Consultez le journal du déploiement&#xa0;: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 answers (%2).</source>
        <translation type="unfinished">%1 répond (%2).</translation>
    </message>
    <message>
        <source>%1 is given as the site, and is the address of a deployment&apos;s functions.</source>
        <translation type="unfinished">%1 est indiqué comme site, mais c’est l’adresse des fonctions d’un déploiement.</translation>
    </message>
    <message>
        <source>Set --site-url to the site&apos;s address: https://NAME.convex.site in the cloud, the port of the HTTP actions (3211 by default) where you host it yourself.</source>
        <translation type="unfinished">Donnez à --site-url l’adresse du site&#xa0;: https://NAME.convex.site dans le cloud, le port des actions HTTP (3211 par défaut) si vous l’hébergez vous-même.</translation>
    </message>
    <message>
        <source>Deployment and site have an address each.</source>
        <translation type="unfinished">Le déploiement et le site ont chacun leur adresse.</translation>
    </message>
    <message>
        <source>Better Auth answers below /api/auth.</source>
        <translation type="unfinished">Better Auth répond sous /api/auth.</translation>
    </message>
    <message>
        <source>%1/api/auth/ok answers %2.</source>
        <translation type="unfinished">Réponse de %1/api/auth/ok&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The site has no Better Auth routes. Mount them in convex/http.ts and deploy.</source>
        <translation type="unfinished">Le site n’a pas de routes Better Auth. Montez-les dans convex/http.ts, puis déployez.</translation>
    </message>
    <message>
        <source>The server is willing to answer.</source>
        <translation type="unfinished">Le serveur accepte de répondre.</translation>
    </message>
    <message>
        <source>Wait %1, and try again.</source>
        <translation type="unfinished">Attendez %1, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation type="unfinished">Attendez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>The server asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">Le serveur demande moins de requêtes (HTTP 429).</translation>
    </message>
    <message>
        <source>Behind a proxy, make sure that the site sees each visitor&apos;s own address: else all share one limit.</source>
        <translation type="unfinished">Derrière un proxy, assurez-vous que le site voit l’adresse propre de chaque visiteur&#x202f;; sinon, tous partagent la même limite.</translation>
    </message>
    <message>
        <source>The site does not say which versions it runs (%1).</source>
        <translation type="unfinished">Le site n’indique pas ses versions (%1).</translation>
    </message>
    <message>
        <source>Sign-in works without; with `backend/convex/desktop` deployed the browser sign-in has every way back.</source>
        <translation type="unfinished">La connexion fonctionne sans cela&#x202f;; une fois `backend/convex/desktop` déployé, la connexion par navigateur dispose de tous les chemins de retour.</translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation type="unfinished">Le serveur n’indique pas l’heure.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a wrong clock here would go unnoticed.</source>
        <translation type="unfinished">Il n’y a rien à faire, mais une horloge mal réglée ici passerait inaperçue.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation type="unfinished">L’horloge de cet ordinateur et celle du serveur concordent.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the server&apos;s by %1.</source>
        <translation type="unfinished">L’horloge de cet ordinateur avance de %1 sur celle du serveur.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the server&apos;s by %1.</source>
        <translation type="unfinished">L’horloge de cet ordinateur retarde de %1 sur celle du serveur.</translation>
    </message>
    <message>
        <source>Let the clock be set by the network. Latchkey works all the same; certificates and other programs may not.</source>
        <translation type="unfinished">Laissez le réseau régler l’horloge. Latchkey fonctionne malgré tout&#x202f;; ce ne sera peut-être pas le cas des certificats et d’autres programmes.</translation>
    </message>
    <message>
        <source>A sign-in is waiting there just now.</source>
        <translation type="unfinished">Une connexion y est justement en attente.</translation>
    </message>
    <message>
        <source>A browser can bring its answer back to a port of this computer.</source>
        <translation type="unfinished">Un navigateur peut renvoyer sa réponse à un port de cet ordinateur.</translation>
    </message>
    <message>
        <source>No port of 127.0.0.1 can be had.</source>
        <translation type="unfinished">Aucun port de 127.0.0.1 n’est disponible.</translation>
    </message>
    <message>
        <source>Something forbids it (a sandbox, or rules of this computer&apos;s operator). The browser sign-in then goes by a pasted code.</source>
        <translation type="unfinished">Quelque chose l’interdit (un bac à sable, ou des règles de l’administration de cet ordinateur). La connexion par navigateur passe alors par un code à coller.</translation>
    </message>
    <message>
        <source>A browser can be opened on this screen.</source>
        <translation type="unfinished">Un navigateur peut être ouvert sur cet écran.</translation>
    </message>
    <message>
        <source>No browser can be opened here: there is no display, or this is a remote session.</source>
        <translation type="unfinished">Aucun navigateur ne peut être ouvert ici&#xa0;: il n’y a pas d’écran, ou il s’agit d’une session à distance.</translation>
    </message>
    <message>
        <source>Sign in with a device code, in a browser on any other device.</source>
        <translation type="unfinished">Connectez-vous avec un code d’appareil, dans un navigateur sur un autre appareil.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: come to this program.</source>
        <translation type="unfinished">Les liens au schéma latchkey: ouvrent ce programme.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: do not come to this program.</source>
        <translation type="unfinished">Les liens au schéma latchkey: n’ouvrent pas ce programme.</translation>
    </message>
    <message>
        <source>They are the second way back from a browser; the first, a port of this computer, needs nothing. Install the desktop entry to have both.</source>
        <translation type="unfinished">C’est le second chemin de retour depuis un navigateur&#x202f;; le premier, un port de cet ordinateur, ne demande rien. Installez l’entrée de bureau pour disposer des deux.</translation>
    </message>
    <message>
        <source>No proxy in between.</source>
        <translation type="unfinished">Aucun proxy interposé.</translation>
    </message>
    <message>
        <source>Through the proxy %1.</source>
        <translation type="unfinished">Par le proxy %1.</translation>
    </message>
    <message>
        <source>This computer trusts no certificate authority at all.</source>
        <translation type="unfinished">Cet ordinateur ne fait confiance à aucune autorité de certification.</translation>
    </message>
    <message>
        <source>Install them.</source>
        <translation type="unfinished">Installez les autorités de certification.</translation>
    </message>
    <message>
        <source>Besides: those of %1.</source>
        <translation type="unfinished">S’y ajoutent celles de %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished">Impossible d’écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>What was last true cannot be kept for the next start. Make it a folder of your own.</source>
        <translation type="unfinished">Le dernier état connu ne peut pas être conservé pour le prochain démarrage. Ce dossier doit vous appartenir.</translation>
    </message>
    <message>
        <source>The folder %1 can be read by others.</source>
        <translation type="unfinished">Le dossier %1 est lisible par d’autres.</translation>
    </message>
    <message>
        <source>Nothing in it is readable without your keyring, but it is nobody else&apos;s business.</source>
        <translation type="unfinished">Rien n’y est lisible sans votre trousseau, mais cela ne regarde que vous.</translation>
    </message>
    <message>
        <source>%1 is yours alone.</source>
        <translation type="unfinished">%1 n’est accessible qu’à vous.</translation>
    </message>
    <message>
        <source>%1 of room.</source>
        <translation type="unfinished">Espace libre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only %1 of room is left on the disk.</source>
        <translation type="unfinished">Espace restant sur le disque&#xa0;: seulement %1.</translation>
    </message>
    <message>
        <source>Make room: what was last true cannot be kept for the next start.</source>
        <translation type="unfinished">Libérez de l’espace&#xa0;: le dernier état connu ne peut pas être conservé pour le prochain démarrage.</translation>
    </message>
    <message>
        <source>The live connection stands.</source>
        <translation type="unfinished">La connexion en direct est établie.</translation>
    </message>
    <message>
        <source>The live connection (%1) was not there after ten seconds, though the deployment answers over HTTP.</source>
        <translation type="unfinished">La connexion en direct (%1) n’était pas établie au bout de dix secondes, alors que le déploiement répond en HTTP.</translation>
    </message>
    <message>
        <source>Something in between does not let websockets through. In a reverse proxy, pass the Upgrade and Connection headers on; in a company&apos;s proxy, allow the address.</source>
        <translation type="unfinished">Un intermédiaire ne laisse pas passer les WebSockets. Dans un proxy inverse, transmettez les en-têtes Upgrade et Connection&#x202f;; dans le proxy d’une entreprise, autorisez l’adresse.</translation>
    </message>
    <message>
        <source>The deployment refuses the token, which is a good one as far as it can be seen from here.</source>
        <translation type="unfinished">Le déploiement refuse le jeton, qui est pourtant correct, pour autant qu’on puisse en juger d’ici.</translation>
    </message>
    <message>
        <source>The deployment cannot read the keys at the site&apos;s address, or was deployed with another convex/auth.config.ts. Where the server cannot reach itself (self-hosted, behind a proxy), give it its keys directly, and deploy.</source>
        <translation type="unfinished">Le déploiement ne peut pas lire les clés à l’adresse du site, ou a été déployé avec un autre convex/auth.config.ts. Si le serveur ne peut pas se joindre lui-même (auto-hébergé, derrière un proxy), donnez-lui ses clés directement, puis déployez.</translation>
    </message>
    <message>
        <source>The deployment takes the token (it has no %1 to say more).</source>
        <translation type="unfinished">Le déploiement accepte le jeton (sans %1, il ne peut en dire plus).</translation>
    </message>
    <message>
        <source>The deployment sees nobody, or somebody else, in the token.</source>
        <translation type="unfinished">Le déploiement ne voit personne dans le jeton, ou quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Its functions ask another provider than Better Auth: look at convex/auth.config.ts.</source>
        <translation type="unfinished">Ses fonctions interrogent un autre fournisseur que Better Auth&#xa0;: vérifiez convex/auth.config.ts.</translation>
    </message>
    <message>
        <source>The deployment sees the person the token was made for.</source>
        <translation type="unfinished">Le déploiement reconnaît la personne pour qui le jeton a été émis.</translation>
    </message>
    <message>
        <source>The live connection knows who it is.</source>
        <translation type="unfinished">La connexion en direct sait qui est connecté.</translation>
    </message>
    <message>
        <source>The deployment has not said within ten seconds whether it takes the token.</source>
        <translation type="unfinished">Le déploiement n’a pas indiqué en dix secondes s’il accepte le jeton.</translation>
    </message>
    <message>
        <source>It may be waiting for the site&apos;s keys. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">Il attend peut-être les clés du site. Consultez son journal&#xa0;: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished">%1 ne répond pas.</translation>
    </message>
    <message>
        <source>The person has a record and an active organization.</source>
        <translation type="unfinished">La personne a un enregistrement et une organisation active.</translation>
    </message>
    <message>
        <source>The person has a record, and no active organization.</source>
        <translation type="unfinished">La personne a un enregistrement, mais pas d’organisation active.</translation>
    </message>
    <message>
        <source>The session trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">Le déclencheur de session ne s’est pas exécuté. Vérifiez que convex/triggers.ts est déployé&#x202f;; une nouvelle connexion corrige la situation.</translation>
    </message>
    <message>
        <source>The deployment takes the token and finds no session for it (its functions see nobody).</source>
        <translation type="unfinished">Le déploiement accepte le jeton, mais ne trouve pas de session correspondante (ses fonctions ne voient personne).</translation>
    </message>
    <message>
        <source>Functions and HTTP routes use different databases or components: deploy both together.</source>
        <translation type="unfinished">Les fonctions et les routes HTTP utilisent des bases de données ou des composants différents&#xa0;: déployez-les ensemble.</translation>
    </message>
    <message>
        <source>The person is signed in and has no record in the product (%1).</source>
        <translation type="unfinished">La personne est connectée, mais n’a pas d’enregistrement dans le produit (%1).</translation>
    </message>
    <message>
        <source>The user trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">Le déclencheur d’utilisateur ne s’est pas exécuté. Vérifiez que convex/triggers.ts est déployé&#x202f;; une nouvelle connexion corrige la situation.</translation>
    </message>
    <message>
        <source>Everything that is asked for is there.</source>
        <translation type="unfinished">Tout ce qui est nécessaire est présent.</translation>
    </message>
    <message>
        <source>The deployment lacks: %1.</source>
        <translation type="unfinished">Il manque au déploiement&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Deploy `backend/convex/`, or functions of the same names and shapes.</source>
        <translation type="unfinished">Déployez `backend/convex/`, ou des fonctions de mêmes noms et de mêmes formes.</translation>
    </message>
    <message>
        <source>Cannot be told before this is well: %1.</source>
        <translation type="unfinished">Impossible à dire tant que ce point n’est pas réglé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It did not come to an end within a minute.</source>
        <translation type="unfinished">La vérification n’a pas abouti en une minute.</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or asks for another user name and password.</source>
        <translation type="unfinished">Le proxy est injoignable, ou demande un autre nom d’utilisateur et un autre mot de passe.</translation>
    </message>
    <message>
        <source>No connection could be made: no network, an unknown name, or nobody listens there.</source>
        <translation type="unfinished">Aucune connexion n’a pu être établie&#xa0;: pas de réseau, nom inconnu, ou rien n’écoute à cette adresse.</translation>
    </message>
    <message>
        <source>There was no answer within eight seconds.</source>
        <translation type="unfinished">Aucune réponse n’est arrivée en huit secondes.</translation>
    </message>
    <message>
        <source>The certificate was refused, or there was no TLS to speak of.</source>
        <translation type="unfinished">Le certificat a été refusé, ou aucune liaison TLS n’a pu être établie.</translation>
    </message>
    <message>
        <source>What answered does not speak for this product (%1).</source>
        <translation type="unfinished">Ce qui a répondu ne fait pas partie de ce produit (%1).</translation>
    </message>
    <message>
        <source>It answered with a failure of its own (%1).</source>
        <translation type="unfinished">La réponse était une erreur interne (%1).</translation>
    </message>
    <message>
        <source>It asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">Moins de requêtes sont demandées (HTTP 429).</translation>
    </message>
    <message>
        <source>It did not answer as expected (%1).</source>
        <translation type="unfinished">La réponse n’était pas celle attendue (%1).</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished">1 seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation type="unfinished">
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished">
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>No program offers the desktop&apos;s Secret Service (org.freedesktop.secrets).</source>
        <translation type="unfinished">Aucun programme n’offre le Secret Service du bureau (org.freedesktop.secrets).</translation>
    </message>
    <message>
        <source>Install one and sign in to the desktop anew: GNOME Keyring, KWallet with its Secret Service, or KeePassXC. Until then a session lasts as long as the program runs.</source>
        <translation type="unfinished">Installez-en un et rouvrez la session de bureau&#xa0;: GNOME Keyring, KWallet avec son Secret Service, ou KeePassXC. D’ici là, une session dure aussi longtemps que le programme fonctionne.</translation>
    </message>
    <message>
        <source>A Secret Service is there.</source>
        <translation type="unfinished">Un Secret Service est présent.</translation>
    </message>
    <message>
        <source>The Secret Service is %1.</source>
        <translation type="unfinished">Le Secret Service est %1.</translation>
    </message>
    <message>
        <source>The keyring is unlocked.</source>
        <translation type="unfinished">Le trousseau est déverrouillé.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished">Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it: the window has a button for it. So that it opens with the desktop, let its password be the one you sign in to the computer with.</source>
        <translation type="unfinished">Déverrouillez-le&#xa0;: la fenêtre a un bouton pour cela. Pour qu’il s’ouvre avec le bureau, donnez-lui le mot de passe qui ouvre votre session sur l’ordinateur.</translation>
    </message>
    <message>
        <source>The keyring refuses this program.</source>
        <translation type="unfinished">Le trousseau refuse ce programme.</translation>
    </message>
    <message>
        <source>In a sandbox, allow it to talk to org.freedesktop.secrets.</source>
        <translation type="unfinished">Dans un bac à sable, autorisez-le à communiquer avec org.freedesktop.secrets.</translation>
    </message>
    <message>
        <source>The keyring has not answered within ten seconds.</source>
        <translation type="unfinished">Le trousseau n’a pas répondu en dix secondes.</translation>
    </message>
    <message>
        <source>Close its open prompts, or start the desktop session anew.</source>
        <translation type="unfinished">Fermez ses demandes ouvertes, ou redémarrez la session de bureau.</translation>
    </message>
    <message>
        <source>The keyring cannot be read.</source>
        <translation type="unfinished">Le trousseau ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Start the desktop session anew.</source>
        <translation type="unfinished">Redémarrez la session de bureau.</translation>
    </message>
    <message>
        <source>The keyring takes entries and does not keep them as they are. Repair it with its own program (Passwords and Keys, KWalletManager).</source>
        <translation type="unfinished">Le trousseau accepte des entrées, mais ne les conserve pas telles quelles. Réparez-le avec son propre programme (Mots de passe et clés, KWalletManager).</translation>
    </message>
    <message>
        <source>The desktop has no open keyring to put a new entry into.</source>
        <translation type="unfinished">Le bureau n’a pas de trousseau ouvert où placer une nouvelle entrée.</translation>
    </message>
    <message>
        <source>Unlock the default keyring, or make one where there is none yet: the window&apos;s button asks the desktop for either.</source>
        <translation type="unfinished">Déverrouillez le trousseau par défaut, ou créez-en un s’il n’y en a pas encore&#xa0;: le bouton de la fenêtre demande l’un ou l’autre au bureau.</translation>
    </message>
    <message>
        <source>An entry could not be written.</source>
        <translation type="unfinished">Une entrée n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>An entry just written was not read back as it was.</source>
        <translation type="unfinished">Une entrée tout juste écrite n’a pas été relue à l’identique.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation type="unfinished">Une entrée a été écrite, lue et supprimée.</translation>
    </message>
    <message>
        <source>An entry could not be removed.</source>
        <translation type="unfinished">Une entrée n’a pas pu être supprimée.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished">Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server does not know the session any more.</source>
        <translation type="unfinished">Le serveur ne connaît plus la session.</translation>
    </message>
    <message>
        <source>The server knows the session.</source>
        <translation type="unfinished">Le serveur connaît la session.</translation>
    </message>
    <message>
        <source>ends in %1 unless it is used</source>
        <translation type="unfinished">prend fin dans %1 si elle n’est pas utilisée</translation>
    </message>
    <message>
        <source>The session %1.</source>
        <translation type="unfinished">La session %1.</translation>
    </message>
    <message>
        <source>The session is %1 old and %2.</source>
        <translation type="unfinished">La session existe depuis %1 et %2.</translation>
    </message>
    <message>
        <source>It counts as not fresh: before you list or end devices you will be asked to sign in again.</source>
        <translation type="unfinished">Elle n’est plus considérée comme récente&#xa0;: avant d’afficher ou de déconnecter des appareils, il vous sera demandé de vous reconnecter.</translation>
    </message>
    <message>
        <source>The issuer is the site itself.</source>
        <translation type="unfinished">L’émetteur est le site lui-même.</translation>
    </message>
    <message>
        <source>The discovery document names %1 as the issuer; the site is %2.</source>
        <translation type="unfinished">Le document de découverte indique %1 comme émetteur&#x202f;; le site est %2.</translation>
    </message>
    <message>
        <source>Take the slash at the end away, wherever the site&apos;s address is configured: token and deployment have to name the same issuer.</source>
        <translation type="unfinished">Retirez la barre oblique finale partout où l’adresse du site est configurée&#xa0;: le jeton et le déploiement doivent indiquer le même émetteur.</translation>
    </message>
    <message>
        <source>The issuer has a path (%1) that the site does not have. Configure the site&apos;s bare address.</source>
        <translation type="unfinished">L’émetteur a un chemin (%1) que le site n’a pas. Configurez l’adresse du site seule.</translation>
    </message>
    <message>
        <source>Either this program is set to another site (--site-url %1 would be its own), or the deployment has a wrong address of itself. In the cloud CONVEX_SITE_URL is right by itself and `npx convex env set` cannot change it; where you host the backend, start it again with CONVEX_SITE_ORIGIN.</source>
        <translation type="unfinished">Soit ce programme est réglé sur un autre site (--site-url %1 serait le sien), soit le déploiement se trompe sur sa propre adresse. Dans le cloud, CONVEX_SITE_URL est juste d’office et `npx convex env set` ne peut pas le changer&#x202f;; si vous hébergez le backend, redémarrez-le avec CONVEX_SITE_ORIGIN.</translation>
    </message>
    <message>
        <source>%1 holds no key.</source>
        <translation type="unfinished">%1 ne contient aucune clé.</translation>
    </message>
    <message>
        <source>%1 has the content type %2, which Convex does not take.</source>
        <translation type="unfinished">%1 a le type de contenu %2, que Convex n’accepte pas.</translation>
    </message>
    <message>
        <source>A deployment that cannot read the keys refuses every token. Let nothing in between answer for this address; or give the deployment its keys directly.</source>
        <translation type="unfinished">Un déploiement qui ne peut pas lire les clés refuse tous les jetons. Veillez à ce que rien d’autre ne réponde pour cette adresse, ou donnez ses clés directement au déploiement.</translation>
    </message>
    <message>
        <source>The site gave no usable token for the session: %1</source>
        <translation type="unfinished">Le site n’a pas fourni de jeton utilisable pour la session&#xa0;: %1</translation>
    </message>
    <message>
        <source>The site knows the session, so its Convex plugin is at fault. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">Le site connaît la session&#x202f;; c’est donc son plugin Convex qui est en cause. Consultez son journal&#xa0;: `npx convex logs`.</translation>
    </message>
    <message>
        <source>What the site gave for a token is none (%1).</source>
        <translation type="unfinished">Ce que le site a fourni comme jeton n’en est pas un (%1).</translation>
    </message>
    <message>
        <source>Another plugin answers in the Convex plugin&apos;s place: `convex()` has to be the last one, and `jwt()` must not stand beside it.</source>
        <translation type="unfinished">Un autre plugin répond à la place du plugin Convex&#xa0;: `convex()` doit être le dernier, et `jwt()` ne doit pas figurer à côté.</translation>
    </message>
    <message>
        <source>The site gives tokens, signed by %1.</source>
        <translation type="unfinished">Le site fournit des jetons, signés avec %1.</translation>
    </message>
    <message>
        <source>The token names the issuer of the discovery document.</source>
        <translation type="unfinished">Le jeton indique l’émetteur du document de découverte.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer (iss) is %1; the discovery document says %2.</source>
        <translation type="unfinished">L’émetteur du jeton (iss) est %1&#x202f;; le document de découverte indique %2.</translation>
    </message>
    <message>
        <source>A deployment accepts a token only from the issuer that its convex/auth.config.ts names. Make all three the site&apos;s address, and deploy.</source>
        <translation type="unfinished">Un déploiement n’accepte un jeton que de l’émetteur indiqué dans son convex/auth.config.ts. Donnez aux trois l’adresse du site, puis déployez.</translation>
    </message>
    <message>
        <source>The token is made out to “convex”.</source>
        <translation type="unfinished">Le jeton est destiné à «&#xa0;convex&#xa0;».</translation>
    </message>
    <message>
        <source>The token is made out to nobody (aud).</source>
        <translation type="unfinished">Le jeton n’est destiné à personne (aud).</translation>
    </message>
    <message>
        <source>The token is made out to “%1” (aud).</source>
        <translation type="unfinished">Le jeton est destiné à «&#xa0;%1&#xa0;» (aud).</translation>
    </message>
    <message>
        <source>It has to be “convex”, and nothing besides: set `applicationID: &quot;convex&quot;` in convex/auth.config.ts, and deploy.</source>
        <translation type="unfinished">Ce doit être «&#xa0;convex&#xa0;» et rien d’autre&#xa0;: définissez `applicationID: &quot;convex&quot;` dans convex/auth.config.ts, puis déployez.</translation>
    </message>
    <message>
        <source>The token that the site has just given is over already, by the site&apos;s own clock.</source>
        <translation type="unfinished">Le jeton que le site vient de fournir a déjà expiré, d’après l’horloge même du site.</translation>
    </message>
    <message>
        <source>The clocks of site and token disagree: look at the server&apos;s.</source>
        <translation type="unfinished">Les horloges du site et du jeton ne concordent pas&#xa0;: vérifiez celle du serveur.</translation>
    </message>
    <message>
        <source>A token lives for %1 only.</source>
        <translation type="unfinished">Un jeton n’est valable que %1.</translation>
    </message>
    <message>
        <source>It would be renewed all the time. Let `convex({ jwt: { expirationSeconds } })` be 900, the default.</source>
        <translation type="unfinished">Il serait renouvelé en permanence. Réglez `convex({ jwt: { expirationSeconds } })` sur 900, la valeur par défaut.</translation>
    </message>
    <message>
        <source>A token lives for %1.</source>
        <translation type="unfinished">Un jeton est valable %1.</translation>
    </message>
    <message>
        <source>The key that signed the token is published.</source>
        <translation type="unfinished">La clé qui a signé le jeton est publiée.</translation>
    </message>
    <message>
        <source>The token is signed by the key “%1”; published are: %2.</source>
        <translation type="unfinished">Le jeton est signé par la clé «&#xa0;%1&#xa0;»&#x202f;; sont publiées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Site and key set belong to different set-ups, or an old JWKS is set. Take it away, or set it anew.</source>
        <translation type="unfinished">Le site et le jeu de clés appartiennent à des installations différentes, ou un ancien JWKS est défini. Retirez-le, ou définissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation type="unfinished">La signature est correcte.</translation>
    </message>
    <message>
        <source>The published key of that name has not signed the token.</source>
        <translation type="unfinished">La clé publiée sous ce nom n’a pas signé le jeton.</translation>
    </message>
    <message>
        <source>The key set is a copy of another set-up&apos;s: set it anew, or take it away.</source>
        <translation type="unfinished">Le jeu de clés est la copie de celui d’une autre installation&#xa0;: définissez-le à nouveau, ou retirez-le.</translation>
    </message>
    <message>
        <source>The published key does not fit the token&apos;s algorithm (%1).</source>
        <translation type="unfinished">La clé publiée ne correspond pas à l’algorithme du jeton (%1).</translation>
    </message>
    <message>
        <source>Keys of an earlier configuration are in use: rotate them once, with `jwksRotateOnTokenGenerationError: true`.</source>
        <translation type="unfinished">Des clés d’une configuration antérieure sont utilisées&#xa0;: renouvelez-les une fois avec `jwksRotateOnTokenGenerationError: true`.</translation>
    </message>
    <message>
        <source>The token is signed with %1, which Convex does not take.</source>
        <translation type="unfinished">Le jeton est signé avec %1, que Convex n’accepte pas.</translation>
    </message>
    <message>
        <source>Use RS256: `getAuthConfigProvider()` in convex/auth.config.ts does.</source>
        <translation type="unfinished">Utilisez RS256&#xa0;: c’est ce que fait `getAuthConfigProvider()` dans convex/auth.config.ts.</translation>
    </message>
    <message>
        <source>No sign-in page of a network in between</source>
        <translation type="unfinished">Aucune page de connexion du réseau interposée</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished">Réseau</translation>
    </message>
    <message>
        <source>Deployment reachable</source>
        <translation type="unfinished">Déploiement joignable</translation>
    </message>
    <message>
        <source>Site reachable</source>
        <translation type="unfinished">Site joignable</translation>
    </message>
    <message>
        <source>Site and deployment not mixed up</source>
        <translation type="unfinished">Site et déploiement non confondus</translation>
    </message>
    <message>
        <source>Better Auth answers</source>
        <translation type="unfinished">Better Auth répond</translation>
    </message>
    <message>
        <source>Not asked too often</source>
        <translation type="unfinished">Pas trop de requêtes</translation>
    </message>
    <message>
        <source>Server packages</source>
        <translation type="unfinished">Paquets du serveur</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished">Horloge</translation>
    </message>
    <message>
        <source>A port for the browser&apos;s answer</source>
        <translation type="unfinished">Un port pour la réponse du navigateur</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished">Navigateur</translation>
    </message>
    <message>
        <source>Links to this program</source>
        <translation type="unfinished">Liens vers ce programme</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished">Proxy</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished">Autorités de certification</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation type="unfinished">Dossier d’état</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished">Espace disque</translation>
    </message>
    <message>
        <source>Functions present</source>
        <translation type="unfinished">Fonctions présentes</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation type="unfinished">Connexion en direct</translation>
    </message>
    <message>
        <source>Token accepted by the deployment</source>
        <translation type="unfinished">Jeton accepté par le déploiement</translation>
    </message>
    <message>
        <source>Identity confirmed live</source>
        <translation type="unfinished">Identité confirmée en direct</translation>
    </message>
    <message>
        <source>Record of the person</source>
        <translation type="unfinished">Enregistrement de la personne</translation>
    </message>
    <message>
        <source>Keyring present</source>
        <translation type="unfinished">Trousseau présent</translation>
    </message>
    <message>
        <source>Keyring unlocked</source>
        <translation type="unfinished">Trousseau déverrouillé</translation>
    </message>
    <message>
        <source>Keyring keeps entries</source>
        <translation type="unfinished">Le trousseau conserve les entrées</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation type="unfinished">Quelqu’un est connecté</translation>
    </message>
    <message>
        <source>Session known to the server</source>
        <translation type="unfinished">Session connue du serveur</translation>
    </message>
    <message>
        <source>Age of the session</source>
        <translation type="unfinished">Âge de la session</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <translation type="unfinished">Document de découverte</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished">Émetteur</translation>
    </message>
    <message>
        <source>Public keys (JWKS)</source>
        <translation type="unfinished">Clés publiques (JWKS)</translation>
    </message>
    <message>
        <source>Convex token given</source>
        <translation type="unfinished">Jeton Convex fourni</translation>
    </message>
    <message>
        <source>Token&apos;s issuer</source>
        <translation type="unfinished">Émetteur du jeton</translation>
    </message>
    <message>
        <source>Token&apos;s audience</source>
        <translation type="unfinished">Destinataire du jeton</translation>
    </message>
    <message>
        <source>Token&apos;s life</source>
        <translation type="unfinished">Durée de validité du jeton</translation>
    </message>
    <message>
        <source>Token&apos;s key published</source>
        <translation type="unfinished">Clé du jeton publiée</translation>
    </message>
    <message>
        <source>Token&apos;s signature</source>
        <translation type="unfinished">Signature du jeton</translation>
    </message>
    <message>
        <source>Trusted certificate authorities: %L1.</source>
        <translation type="unfinished">Autorités de certification de confiance&#xa0;: %L1.</translation>
    </message>
    <message>
        <source>Published keys: %L1.</source>
        <translation type="unfinished">Clés publiées&#xa0;: %L1.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Your personal workspace</source>
        <translation type="unfinished">Votre espace de travail personnel</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation type="unfinished">Fermer les paramètres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Paramètres</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::AccountView</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Mot de passe</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">depuis&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ActivityView</name>
    <message>
        <source>%1 created the organization</source>
        <translation type="unfinished">%1 a créé l’organisation</translation>
    </message>
    <message>
        <source>%1 named it %2</source>
        <translation type="unfinished">%1 a renommé l’organisation en %2</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation type="unfinished">%1 a changé l’image</translation>
    </message>
    <message>
        <source>%1 invited %2 as %3</source>
        <translation type="unfinished">%1 a invité %2 comme %3</translation>
    </message>
    <message>
        <source>%1 withdrew the invitation to %2</source>
        <translation type="unfinished">%1 a retiré l’invitation adressée à %2</translation>
    </message>
    <message>
        <source>%1 declined the invitation</source>
        <translation type="unfinished">%1 a refusé l’invitation</translation>
    </message>
    <message>
        <source>%1 joined as %2</source>
        <translation type="unfinished">%1 a rejoint l’organisation comme %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished">%1 a quitté l’organisation</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation type="unfinished">%1 a retiré %2</translation>
    </message>
    <message>
        <source>%1 made %2 %3</source>
        <translation type="unfinished">%1 a donné à %2 le rôle «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation type="unfinished">%1 a modifié quelque chose</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Desktop</name>
    <message>
        <source>The desktop&apos;s list of what is started could not be changed. Look into its settings.</source>
        <translation type="unfinished">La liste des programmes lancés par le bureau n’a pas pu être modifiée. Vérifiez ses paramètres.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::DevicesView</name>
    <message>
        <source>Unknown device</source>
        <translation type="unfinished">Appareil inconnu</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">depuis&#xa0;: %1</translation>
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
        <translation type="unfinished">Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>One fault found.</source>
        <translation type="unfinished">Un problème trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults found.</source>
        <translation type="unfinished">
            <numerusform>%Ln problème trouvé.</numerusform>
            <numerusform>%Ln problèmes trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no password, token, address or name.</source>
        <translation type="unfinished">Copié. Le rapport ne contient ni mot de passe, ni jeton, ni adresse, ni nom.</translation>
    </message>
    <message>
        <source>Saved as %1. It holds no password, token, address or name.</source>
        <translation type="unfinished">Enregistré sous %1. Le rapport ne contient ni mot de passe, ni jeton, ni adresse, ni nom.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1. Copy it instead.</source>
        <translation type="unfinished">Le rapport n’a pas pu être enregistré sous %1. Copiez-le plutôt.</translation>
    </message>
    <message>
        <source>Looking: %L1 of %L2.</source>
        <translation type="unfinished">Vérification&#xa0;: %L1 sur %L2.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Language</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Comme le bureau</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::MembershipNotice</name>
    <message>
        <source>Your role in %1 is now: %2.</source>
        <translation type="unfinished">Votre rôle dans %1 est désormais&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not one of your organizations any more.</source>
        <translation type="unfinished">%1 ne fait plus partie de vos organisations.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Notifier</name>
    <message>
        <source>Invitation to %1</source>
        <translation type="unfinished">Invitation à rejoindre %1</translation>
    </message>
    <message>
        <source>%1 invites you as %2.</source>
        <translation type="unfinished">%1 vous invite comme %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ouvrir</translation>
    </message>
    <message>
        <source>New sign-in</source>
        <translation type="unfinished">Nouvelle connexion</translation>
    </message>
    <message>
        <source>Somebody has signed in to your account: %1. If that was not you, sign it out.</source>
        <translation type="unfinished">Quelqu’un s’est connecté à votre compte&#xa0;: %1. Si ce n’était pas vous, déconnectez cet appareil.</translation>
    </message>
    <message>
        <source>Show devices</source>
        <translation type="unfinished">Afficher les appareils</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ReceivedInvitationsView</name>
    <message>
        <source>%1 invites you as %2, until %3</source>
        <translation type="unfinished">%1 vous invite comme %2, expiration&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SecondFactorView</name>
    <message>
        <source>Backup codes of %1 at %2. Each works once, in place of a code of the authenticator app.</source>
        <translation type="unfinished">Codes de secours de %1 sur %2. Chacun sert une fois, à la place d’un code de l’application d’authentification.</translation>
    </message>
    <message>
        <source>%1 backup codes</source>
        <translation type="unfinished">Codes de secours pour %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SentInvitationsView</name>
    <message>
        <source>expired</source>
        <translation type="unfinished">expirée</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished">expiration&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, invited by %2, %3</source>
        <translation type="unfinished">%1, invitation de %2, %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SessionText</name>
    <message>
        <source>Live</source>
        <translation type="unfinished">En ligne</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Connexion…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished">Actualisation…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished">Hors ligne</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation type="unfinished">Hors ligne, mise à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation type="unfinished">Se connecter sur un autre appareil</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation type="unfinished">Consultez vos e-mails</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation type="unfinished">Encore une étape</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Continuer dans le navigateur</translation>
    </message>
    <message>
        <source>Asking the server how it signs people in…</source>
        <translation type="unfinished">Interrogation du serveur sur ses méthodes de connexion…</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, or copy the link into it.</source>
        <translation type="unfinished">Rien n’est encore revenu du navigateur. Rouvrez-le, ou copiez-y le lien.</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code instead.</source>
        <translation type="unfinished">Rien n’est encore revenu du navigateur. Rouvrez-le, copiez-y le lien, ou utilisez plutôt un code.</translation>
    </message>
    <message>
        <source>Sign in on the page that has opened, then come back. This window goes on by itself.</source>
        <translation type="unfinished">Connectez-vous sur la page qui s’est ouverte, puis revenez. Cette fenêtre continue d’elle-même.</translation>
    </message>
    <message>
        <source>Sign in on the page in the browser. It shows a code: copy it and paste it here.</source>
        <translation type="unfinished">Connectez-vous sur la page dans le navigateur. Elle affiche un code&#xa0;: copiez-le et collez-le ici.</translation>
    </message>
    <message>
        <source>Scan the picture with a phone, or open the address in any browser, and check that it shows this code.</source>
        <translation type="unfinished">Scannez l’image avec un téléphone, ou ouvrez l’adresse dans n’importe quel navigateur, et vérifiez que ce code y est affiché.</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It works for five minutes.</source>
        <translation type="unfinished">Un code a été envoyé à %1. Il est valable cinq minutes.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for %1, or one of your backup codes.</source>
        <translation type="unfinished">Saisissez le code que votre application d’authentification affiche pour %1, ou l’un de vos codes de secours.</translation>
    </message>
    <message>
        <source>%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.</source>
        <translation type="unfinished">%1 (%2) vient de se connecter, et la session de %3 (%4) est ouverte ici. Il ne peut y en avoir qu’une&#xa0;: l’autre sera fermée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Membre</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>after a verb: invited somebody as owner</comment>
        <translation type="unfinished">propriétaire</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>after a verb: invited somebody as admin</comment>
        <translation type="unfinished">admin</translation>
    </message>
    <message>
        <source>member</source>
        <comment>after a verb: invited somebody as member</comment>
        <translation type="unfinished">membre</translation>
    </message>
</context>
</TS>
