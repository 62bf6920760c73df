<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Cuenta</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished">Actividad</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation type="unfinished">Aquí todavía no ha pasado nada.</translation>
    </message>
    <message>
        <source>Show earlier activity</source>
        <translation type="unfinished">Mostrar actividad anterior</translation>
    </message>
</context>
<context>
    <name>BackupCodes</name>
    <message>
        <source>Keep these backup codes where you will find them without this device. Each works once, and they are shown only now: should you lose them, make new ones here.</source>
        <translation type="unfinished">Guarda estos códigos de respaldo donde los encuentres sin este dispositivo. Cada uno funciona una sola vez y solo se muestran ahora: si los pierdes, crea otros aquí.</translation>
    </message>
    <message>
        <source>Codes copied</source>
        <translation type="unfinished">Códigos copiados</translation>
    </message>
    <message>
        <source>Copy codes</source>
        <translation type="unfinished">Copiar códigos</translation>
    </message>
    <message>
        <source>Save codes to a file</source>
        <translation type="unfinished">Guardar códigos en un archivo</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished">Se guardó como %1</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Code of the app, or backup code</source>
        <translation type="unfinished">Código de la aplicación o código de respaldo</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Código del correo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuar</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Enviar el código de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Do not ask on this computer for %L1 days</source>
        <translation type="unfinished">No preguntar en este equipo durante %L1 días</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">Contraseña</translation>
    </message>
</context>
<context>
    <name>DeleteAccountSettings</name>
    <message>
        <source>Delete account</source>
        <translation type="unfinished">Eliminar cuenta</translation>
    </message>
    <message>
        <source>Your account, your personal workspace and every organization that is yours alone are deleted. Nobody can bring them back.</source>
        <translation type="unfinished">Se eliminan tu cuenta, tu espacio de trabajo personal y todas las organizaciones que son solo tuyas. Nadie podrá recuperarlos.</translation>
    </message>
    <message>
        <source>Password, to delete the account</source>
        <translation type="unfinished">Contraseña, para eliminar la cuenta</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation type="unfinished">Eliminar mi cuenta</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished">Eliminar todo</translation>
    </message>
    <message>
        <source>Really delete everything?</source>
        <translation type="unfinished">¿Eliminar todo de verdad?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>DeviceCode</name>
    <message>
        <source>QR code of the sign-in page</source>
        <translation type="unfinished">Código QR de la página de inicio de sesión</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">Código</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished">Dispositivos</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Descartar</translation>
    </message>
    <message>
        <source>You are offline. Where you are signed in is shown when you are connected again.</source>
        <translation type="unfinished">Estás sin conexión. Verás dónde has iniciado sesión cuando vuelvas a tener conexión.</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation type="unfinished">Confirma que eres tú</translation>
    </message>
    <message>
        <source>You signed in more than a day ago. Where you are signed in is shown after a new sign-in.</source>
        <translation type="unfinished">Iniciaste sesión hace más de un día. Verás dónde tienes sesiones abiertas cuando vuelvas a iniciar sesión.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished">Este dispositivo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation type="unfinished">Cerrar la sesión de %1</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Cerrar sesión en todos los demás dispositivos</translation>
    </message>
    <message numerus="yes">
        <source>Really sign out %Ln devices?</source>
        <translation type="unfinished">
            <numerusform>¿Cerrar sesión en %Ln dispositivo de verdad?</numerusform>
            <numerusform>¿Cerrar sesión en %Ln dispositivos de verdad?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnóstico</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Atrás</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished">Copiar informe</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished">Guardar informe</translation>
    </message>
</context>
<context>
    <name>EmailSettings</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>A code is on its way to %1.</source>
        <translation type="unfinished">Hay un código en camino a %1.</translation>
    </message>
    <message>
        <source>Your address is confirmed.</source>
        <translation type="unfinished">Tu dirección está confirmada.</translation>
    </message>
    <message>
        <source>Your address has been changed.</source>
        <translation type="unfinished">Tu dirección ha cambiado.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">Confirmada</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished">Sin confirmar</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Enviar el código de nuevo</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation type="unfinished">Confirmar esta dirección</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation type="unfinished">Cambiar correo</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Código del correo</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished">Confirmar</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished">Correo nuevo</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Enviar un código</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Code sent to the new e-mail</source>
        <translation type="unfinished">Código enviado al correo nuevo</translation>
    </message>
    <message>
        <source>Change to this e-mail</source>
        <translation type="unfinished">Cambiar a este correo</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Descartar</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>You are signed out, but your keyring has kept the session. Unlock it before you close %1; until then this device may stay listed.</source>
        <translation type="unfinished">Has cerrado sesión, pero tu depósito de claves ha conservado la sesión. Desbloquéalo antes de cerrar %1; hasta entonces, es posible que este dispositivo siga en la lista.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation type="unfinished">Algo ha fallado. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy cannot be reached, or asks for another user name and password. Put them into the desktop&apos;s network settings.</source>
        <translation type="unfinished">No se puede acceder al proxy de la red, o este pide otro nombre de usuario y otra contraseña. Indícalos en los ajustes de red del escritorio.</translation>
    </message>
    <message>
        <source>You are offline. Check the network connection, then try again.</source>
        <translation type="unfinished">Estás sin conexión. Comprueba la conexión de red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">Nadie inició sesión en diez minutos. Empieza de nuevo cuando quieras.</translation>
    </message>
    <message>
        <source>Nobody chose within ten minutes, so nothing has changed.</source>
        <translation type="unfinished">Nadie eligió en diez minutos, así que no ha cambiado nada.</translation>
    </message>
    <message>
        <source>The code has expired. Start again to get a new one.</source>
        <translation type="unfinished">El código ha caducado. Empieza de nuevo para obtener otro.</translation>
    </message>
    <message>
        <source>No code was entered within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">No se introdujo ningún código en diez minutos. Empieza de nuevo cuando quieras.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation type="unfinished">El servidor no respondió a tiempo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this computer&apos;s date and time. Set the clock, then try again.</source>
        <translation type="unfinished">El certificado del servidor no es válido en la fecha y hora de este equipo. Ajusta el reloj e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No secure connection to the server: its certificate was refused. On a company or hotel network, ask who runs it. Also check this computer&apos;s clock.</source>
        <translation type="unfinished">No hay conexión segura con el servidor: se rechazó su certificado. En la red de una empresa o de un hotel, pregunta a quien la administra. Revisa también el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Something else answered instead of the server. If this network has a sign-in page of its own, open a browser and sign in there first.</source>
        <translation type="unfinished">Respondió otra cosa en lugar del servidor. Si esta red tiene su propia página de inicio de sesión, abre un navegador e inicia sesión ahí primero.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation type="unfinished">El servidor tiene un problema propio. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment, then try again.</source>
        <translation type="unfinished">Demasiados intentos. Espera un momento e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There were too many attempts. You can try again now.</source>
        <translation type="unfinished">Hubo demasiados intentos. Ya puedes intentarlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln minutes.</source>
        <translation type="unfinished">
            <numerusform>Demasiados intentos. Inténtalo de nuevo en %Ln minuto.</numerusform>
            <numerusform>Demasiados intentos. Inténtalo de nuevo en %Ln minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in 1 second.</source>
        <translation type="unfinished">Demasiados intentos. Inténtalo de nuevo en 1 segundo.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform>Demasiados intentos. Inténtalo de nuevo en %Ln segundo.</numerusform>
            <numerusform>Demasiados intentos. Inténtalo de nuevo en %Ln segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an e-mail address, like name@example.com.</source>
        <translation type="unfinished">Introduce una dirección de correo, como name@example.com.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished">Introduce tu contraseña.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation type="unfinished">Elige una contraseña de al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>This password is too long: 128 characters at most.</source>
        <translation type="unfinished">Esta contraseña es demasiado larga: 128 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 100 characters.</source>
        <translation type="unfinished">Introduce un nombre de 1 a 100 caracteres.</translation>
    </message>
    <message>
        <source>That is not a whole code. Copy it again from the page in the browser.</source>
        <translation type="unfinished">El código no está completo. Cópialo de nuevo de la página del navegador.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows, or one of your backup codes.</source>
        <translation type="unfinished">Introduce los seis dígitos que muestra tu aplicación de autenticación o uno de tus códigos de respaldo.</translation>
    </message>
    <message>
        <source>Enter the six digits from the mail.</source>
        <translation type="unfinished">Introduce los seis dígitos del correo.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows.</source>
        <translation type="unfinished">Introduce los seis dígitos que muestra tu aplicación de autenticación.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here. Choose a PNG or JPEG file.</source>
        <translation type="unfinished">Aquí no se puede leer esta imagen. Elige un archivo PNG o JPEG.</translation>
    </message>
    <message>
        <source>An address has 3 to 50 characters: small letters, digits and hyphens.</source>
        <translation type="unfinished">Una dirección tiene de 3 a 50 caracteres: letras minúsculas, dígitos y guiones.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of whom you want to invite, like name@example.com.</source>
        <translation type="unfinished">Introduce la dirección de correo de la persona a la que quieres invitar, como name@example.com.</translation>
    </message>
    <message>
        <source>The file of certificate authorities (--ca-file) cannot be read, or holds no certificate in PEM form.</source>
        <translation type="unfinished">No se puede leer el archivo de autoridades de certificación (--ca-file), o no contiene ningún certificado en formato PEM.</translation>
    </message>
    <message>
        <source>Enter a name for the organization, 1 to 100 characters.</source>
        <translation type="unfinished">Introduce un nombre para la organización, de 1 a 100 caracteres.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Check it, then try again.</source>
        <translation type="unfinished">El servidor no aceptó los datos. Revísalos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation type="unfinished">Esa no es tu contraseña.</translation>
    </message>
    <message>
        <source>Wrong e-mail or password.</source>
        <translation type="unfinished">Correo o contraseña incorrectos.</translation>
    </message>
    <message>
        <source>Whoever has that address is a member already.</source>
        <translation type="unfinished">La persona que tiene esa dirección ya es miembro.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address. Sign in instead.</source>
        <translation type="unfinished">Ya existe una cuenta con esta dirección de correo. Inicia sesión con ella.</translation>
    </message>
    <message>
        <source>Confirm your e-mail address first: an invitation is for whoever can read the mail sent to it.</source>
        <translation type="unfinished">Confirma antes tu dirección de correo: una invitación es para quien puede leer el correo enviado a ella.</translation>
    </message>
    <message>
        <source>This e-mail address is not verified yet. Open the link in the mail we sent, then sign in.</source>
        <translation type="unfinished">Esta dirección de correo aún no está verificada. Abre el enlace del correo que enviamos y después inicia sesión.</translation>
    </message>
    <message>
        <source>This account asks for a second factor of a kind that this program does not know. Sign in with the browser instead.</source>
        <translation type="unfinished">Esta cuenta pide un segundo factor de un tipo que este programa no conoce. Inicia sesión con el navegador.</translation>
    </message>
    <message>
        <source>Too many wrong codes, or too late. Start again with a new one.</source>
        <translation type="unfinished">Demasiados códigos incorrectos, o demasiado tarde. Empieza de nuevo con otro.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation type="unfinished">Este código ha caducado. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>This code is wrong or too old. Enter the newest one.</source>
        <translation type="unfinished">Este código es incorrecto o demasiado antiguo. Introduce el más reciente.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished">Tu sesión ha terminado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Confirm that it is you: sign in once more to go on.</source>
        <translation type="unfinished">Confirma que eres tú: inicia sesión una vez más para continuar.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address, made another way. Sign in that way, or prove the address first.</source>
        <translation type="unfinished">Ya existe una cuenta con esta dirección de correo, creada de otra forma. Inicia sesión de esa forma o demuestra antes que la dirección es tuya.</translation>
    </message>
    <message>
        <source>This server does not allow new accounts to be created here.</source>
        <translation type="unfinished">Este servidor no permite crear cuentas nuevas aquí.</translation>
    </message>
    <message>
        <source>The account provider has a problem of its own. Try again in a moment, or choose another way.</source>
        <translation type="unfinished">El proveedor de la cuenta tiene un problema propio. Inténtalo de nuevo en un momento o elige otra forma.</translation>
    </message>
    <message>
        <source>The server does not let a browser answer to this computer: its operator has to add http://127.0.0.1:* to trustedOrigins.</source>
        <translation type="unfinished">El servidor no deja que un navegador responda a este equipo: quien lo administra tiene que añadir http://127.0.0.1:* a trustedOrigins.</translation>
    </message>
    <message>
        <source>A browser cannot answer to this computer: no port could be opened. Use e-mail and password instead.</source>
        <translation type="unfinished">Un navegador no puede responder a este equipo: no se pudo abrir ningún puerto. Usa el correo y la contraseña.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long, or was answered twice. Start again.</source>
        <translation type="unfinished">El inicio de sesión en el navegador tardó demasiado o se respondió dos veces. Empieza de nuevo.</translation>
    </message>
    <message>
        <source>The server could not use the account provider&apos;s answer. Start again; if it happens again, ask whoever runs this service.</source>
        <translation type="unfinished">El servidor no pudo usar la respuesta del proveedor de la cuenta. Empieza de nuevo; si vuelve a pasar, pregunta a quien administra este servicio.</translation>
    </message>
    <message>
        <source>The sign-in was approved and then withdrawn. Start again.</source>
        <translation type="unfinished">El inicio de sesión se aprobó y después se retiró. Empieza de nuevo.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer was refused: it was used before, is too old, or belongs to another sign-in. Start again from here.</source>
        <translation type="unfinished">Se rechazó la respuesta del navegador: ya se usó, es demasiado antigua o pertenece a otro inicio de sesión. Empieza de nuevo desde aquí.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it to go on.</source>
        <translation type="unfinished">Tu depósito de claves está bloqueado. Desbloquéalo para continuar.</translation>
    </message>
    <message>
        <source>The keyring refused access. Allow it for %1 in your keyring settings.</source>
        <translation type="unfinished">El depósito de claves denegó el acceso. Permíteselo a %1 en los ajustes de tu depósito de claves.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install one, GNOME Keyring or KWallet, to stay signed in.</source>
        <translation type="unfinished">Este escritorio no tiene depósito de claves. Instala uno, GNOME Keyring o KWallet, para mantener la sesión iniciada.</translation>
    </message>
    <message>
        <source>Could not save to this computer. Check that the disk is not full or read-only.</source>
        <translation type="unfinished">No se pudo guardar en este equipo. Comprueba que el disco no esté lleno ni sea de solo lectura.</translation>
    </message>
    <message>
        <source>This server does not allow signing in with e-mail and password.</source>
        <translation type="unfinished">Este servidor no permite iniciar sesión con correo y contraseña.</translation>
    </message>
    <message>
        <source>This account has been suspended. Ask whoever runs this service.</source>
        <translation type="unfinished">Esta cuenta se ha suspendido. Pregunta a quien administra este servicio.</translation>
    </message>
    <message>
        <source>The server does not allow that. Ask whoever runs it.</source>
        <translation type="unfinished">El servidor no lo permite. Pregunta a quien lo administra.</translation>
    </message>
    <message>
        <source>Your role in this organization does not allow that.</source>
        <translation type="unfinished">Tu rol en esta organización no lo permite.</translation>
    </message>
    <message>
        <source>The server knows no sign-in provider of that name. Check --provider.</source>
        <translation type="unfinished">El servidor no conoce ningún proveedor de inicio de sesión con ese nombre. Revisa --provider.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the site yourself, and sign in there.</source>
        <translation type="unfinished">No se pudo abrir ningún navegador. Abre tú el sitio e inicia sesión ahí.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation type="unfinished">Esta invitación ha caducado. Pide una nueva a quien la envió.</translation>
    </message>
    <message>
        <source>That does not exist any more, or you have no access to it.</source>
        <translation type="unfinished">Eso ya no existe, o no tienes acceso a ello.</translation>
    </message>
    <message>
        <source>You are the only owner. Make somebody else an owner first, or delete the organization.</source>
        <translation type="unfinished">Eres el único propietario. Nombra antes a otro propietario o elimina la organización.</translation>
    </message>
    <message>
        <source>This is your only way to sign in. Add another one first.</source>
        <translation type="unfinished">Es tu única forma de iniciar sesión. Añade otra primero.</translation>
    </message>
    <message>
        <source>Another account has this e-mail address.</source>
        <translation type="unfinished">Otra cuenta tiene esta dirección de correo.</translation>
    </message>
    <message>
        <source>This address is taken. Choose another one.</source>
        <translation type="unfinished">Esta dirección ya está en uso. Elige otra.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Try again.</source>
        <translation type="unfinished">Otra persona cambió esto al mismo tiempo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The deployment lacks a function this program needs: deploy backend/convex to it.</source>
        <translation type="unfinished">Al despliegue le falta una función que este programa necesita: despliega en él backend/convex.</translation>
    </message>
    <message>
        <source>This server does not sign in other devices by a code. Use another way.</source>
        <translation type="unfinished">Este servidor no permite iniciar sesión en otros dispositivos con un código. Usa otra forma.</translation>
    </message>
    <message>
        <source>This server has no sign-in page for desktop programs, only its providers, and none is chosen. Start with --provider NAME, for example google.</source>
        <translation type="unfinished">Este servidor no tiene página de inicio de sesión para programas de escritorio, solo la de sus proveedores, y no se ha elegido ninguno. Inicia el programa con --provider NAME, por ejemplo google.</translation>
    </message>
    <message>
        <source>The deployment lacks %1: deploy backend/convex to it.</source>
        <translation type="unfinished">Al despliegue le falta %1: despliega en él backend/convex.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation type="unfinished">El inicio de sesión se canceló en el navegador.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation type="unfinished">El inicio de sesión se rechazó en el otro dispositivo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Cancelado.</translation>
    </message>
    <message>
        <source>The server sent something this version does not understand. Look for an update of %1.</source>
        <translation type="unfinished">El servidor envió algo que esta versión no entiende. Busca una actualización de %1.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation type="unfinished">Ha fallado algo inesperado. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No deployment is set. Start with --deployment-url https://NAME.convex.cloud.</source>
        <translation type="unfinished">No se ha indicado ningún despliegue. Inicia el programa con --deployment-url https://NAME.convex.cloud.</translation>
    </message>
    <message>
        <source>The address is not a whole one. Write the deployment like https://NAME.convex.cloud, and its site like https://NAME.convex.site.</source>
        <translation type="unfinished">La dirección no está completa. Escribe el despliegue como https://NAME.convex.cloud y su sitio como https://NAME.convex.site.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished">La dirección debe empezar por https://.</translation>
    </message>
    <message>
        <source>http:// is only allowed to this computer itself. Use https://.</source>
        <translation type="unfinished">http:// solo se permite hacia este mismo equipo. Usa https://.</translation>
    </message>
    <message>
        <source>The address must not carry a user name or password. Remove the part before the @.</source>
        <translation type="unfinished">La dirección no debe llevar nombre de usuario ni contraseña. Quita la parte anterior a la @.</translation>
    </message>
    <message>
        <source>The address must end after the host name. Remove everything behind it.</source>
        <translation type="unfinished">La dirección debe terminar después del nombre del servidor. Quita todo lo que sigue.</translation>
    </message>
    <message>
        <source>This is the site address. Give the deployment address: the same name, ending in .convex.cloud.</source>
        <translation type="unfinished">Esta es la dirección del sitio. Indica la dirección del despliegue: el mismo nombre, terminado en .convex.cloud.</translation>
    </message>
    <message>
        <source>This is the deployment address. Give the site address: the same name, ending in .convex.site.</source>
        <translation type="unfinished">Esta es la dirección del despliegue. Indica la dirección del sitio: el mismo nombre, terminado en .convex.site.</translation>
    </message>
    <message>
        <source>A self-hosted deployment needs its site address too. Add --site-url.</source>
        <translation type="unfinished">Un despliegue alojado por tu cuenta necesita también la dirección de su sitio. Añade --site-url.</translation>
    </message>
    <message>
        <source>The deployment and the site address do not belong together. Check both.</source>
        <translation type="unfinished">La dirección del despliegue y la del sitio no corresponden entre sí. Revisa ambas.</translation>
    </message>
    <message>
        <source>Your session has expired. Sign in to go on where you were.</source>
        <translation type="unfinished">Tu sesión ha caducado. Inicia sesión para continuar donde estabas.</translation>
    </message>
    <message>
        <source>The keyring refused access to your session. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">El depósito de claves denegó el acceso a tu sesión. Puedes iniciar sesión, pero no se recordará.</translation>
    </message>
    <message>
        <source>No keyring was found on this desktop. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">No se encontró ningún depósito de claves en este escritorio. Puedes iniciar sesión, pero no se recordará.</translation>
    </message>
    <message>
        <source>The saved session cannot be read on this computer. Sign in again.</source>
        <translation type="unfinished">La sesión guardada no se puede leer en este equipo. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Your keyring no longer holds your session: it was emptied, or the desktop uses another keyring now. Sign in again; nothing else is lost.</source>
        <translation type="unfinished">Tu depósito de claves ya no contiene tu sesión: se vació, o el escritorio usa ahora otro. Vuelve a iniciar sesión; no se ha perdido nada más.</translation>
    </message>
    <message>
        <source>Setting up your account…</source>
        <translation type="unfinished">Preparando tu cuenta…</translation>
    </message>
    <message>
        <source>Waiting for an organization…</source>
        <translation type="unfinished">Esperando una organización…</translation>
    </message>
    <message>
        <source>Getting your workspace ready…</source>
        <translation type="unfinished">Preparando tu espacio de trabajo…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Fault</source>
        <translation type="unfinished">Fallo</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished">A tener en cuenta</translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished">Bien</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished">Sin comprobar</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished">%1: %2. %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copiar</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished">Copiar el comando para %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Confirm your e-mail address: invitations to you are shown then.</source>
        <translation type="unfinished">Confirma tu dirección de correo: así se mostrarán las invitaciones que recibas.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation type="unfinished">Confirmar dirección</translation>
    </message>
</context>
<context>
    <name>InvitationsCard</name>
    <message>
        <source>Invitations</source>
        <translation type="unfinished">Invitaciones</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation type="unfinished">Se ha invitado a %1.</translation>
    </message>
    <message>
        <source>Invite by e-mail</source>
        <translation type="unfinished">Correo de la persona a la que invitar</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished">Invitar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Retirar</translation>
    </message>
    <message>
        <source>Withdraw the invitation to %1</source>
        <translation type="unfinished">Retirar la invitación a %1</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation type="unfinished">No hay nadie invitado en este momento.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Rol</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Miembro</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Administrador</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propietario</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>KeychainLockedPage</name>
    <message>
        <source>Your keyring is locked</source>
        <translation type="unfinished">Tu depósito de claves está bloqueado</translation>
    </message>
    <message>
        <source>Your session is kept safe in it. Unlock the keyring, and %1 goes on where you were.</source>
        <translation type="unfinished">Tu sesión está guardada en él de forma segura. Desbloquea el depósito de claves y %1 continuará donde estabas.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">Desbloquear</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Desbloquear depósito de claves</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation type="unfinished">Iniciar sesión sin desbloquear</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Averiguar qué falla</translation>
    </message>
</context>
<context>
    <name>LinkIndicator</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Reintentar</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation type="unfinished">Averiguar por qué</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Make member</source>
        <translation type="unfinished">Hacer miembro</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation type="unfinished">Hacer administrador</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation type="unfinished">Hacer propietario</translation>
    </message>
    <message>
        <source>Really remove %1?</source>
        <translation type="unfinished">¿Quitar a %1 de verdad?</translation>
    </message>
    <message>
        <source>Remove from the organization</source>
        <translation type="unfinished">Quitar de la organización</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">Gestionar a %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished">%1 (tú)</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished">Gestionar</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">Gestionar a %1</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation type="unfinished">Miembros</translation>
    </message>
    <message>
        <source>Show more members</source>
        <translation type="unfinished">Mostrar más miembros</translation>
    </message>
</context>
<context>
    <name>Misconfigured</name>
    <message>
        <source>Latchkey is not set up yet</source>
        <translation type="unfinished">Latchkey aún no está configurado</translation>
    </message>
    <message>
        <source>Name the deployment on the command line, in the environment, or in a file:</source>
        <translation type="unfinished">Indica el despliegue en la línea de comandos, en el entorno o en un archivo:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
</context>
<context>
    <name>NewOrganizationForm</name>
    <message>
        <source>Organization name</source>
        <translation type="unfinished">Nombre de la organización</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation type="unfinished">Crear organización</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>NewcomerPage</name>
    <message>
        <source>Continue as %1?</source>
        <translation type="unfinished">¿Continuar como %1?</translation>
    </message>
    <message>
        <source>Stay as %1</source>
        <translation type="unfinished">Seguir como %1</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <translation type="unfinished">Continuar como %1</translation>
    </message>
</context>
<context>
    <name>NotRemembered</name>
    <message>
        <source>Your keyring did not take the session: you stay signed in until %1 is closed.</source>
        <translation type="unfinished">Tu depósito de claves no aceptó la sesión: seguirá iniciada hasta que se cierre %1.</translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>You are offline. You can change this when you are connected again.</source>
        <translation type="unfinished">Estás sin conexión. Podrás cambiar esto cuando vuelvas a tener conexión.</translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organizaciones</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Nueva organización</translation>
    </message>
</context>
<context>
    <name>OrganizationList</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">Organizaciones</translation>
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
        <translation type="unfinished">Sin conexión. Los miembros y la actividad se mostrarán cuando vuelvas a estar conectado.</translation>
    </message>
</context>
<context>
    <name>OrganizationSettings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Ajustes</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Guardado.</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation type="unfinished">Nombre de la organización</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished">Cambiar nombre</translation>
    </message>
    <message>
        <source>Address of the organization</source>
        <translation type="unfinished">Dirección de la organización</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation type="unfinished">Cambiar dirección</translation>
    </message>
    <message>
        <source>Leave the organization</source>
        <translation type="unfinished">Salir de la organización</translation>
    </message>
    <message>
        <source>Really leave?</source>
        <translation type="unfinished">¿Salir de verdad?</translation>
    </message>
    <message>
        <source>Delete the organization</source>
        <translation type="unfinished">Eliminar la organización</translation>
    </message>
    <message>
        <source>Really delete it for everybody?</source>
        <translation type="unfinished">¿Eliminarla de verdad para todos?</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcher</name>
    <message>
        <source>Organization switcher</source>
        <translation type="unfinished">Selector de organización</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcherPopup</name>
    <message>
        <source>Find an organization</source>
        <translation type="unfinished">Buscar una organización</translation>
    </message>
    <message>
        <source>You can switch when you are connected again.</source>
        <translation type="unfinished">Podrás cambiar de organización cuando vuelvas a tener conexión.</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">Nueva organización</translation>
    </message>
    <message>
        <source>Switch the organization</source>
        <translation type="unfinished">Cambiar de organización</translation>
    </message>
    <message>
        <source>None of your organizations is called that.</source>
        <translation type="unfinished">Ninguna de tus organizaciones se llama así.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished">Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Mostrar</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished">Ocultar contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished">Mostrar contraseña</translation>
    </message>
</context>
<context>
    <name>PasswordResetPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">¿Olvidaste tu contraseña?</translation>
    </message>
    <message>
        <source>A code is sent to your address. With it you choose a new password, which signs out every device.</source>
        <translation type="unfinished">Se envía un código a tu dirección. Con él eliges una contraseña nueva, lo que cierra la sesión en todos los dispositivos.</translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way. It works for five minutes.</source>
        <translation type="unfinished">Si %1 tiene una cuenta aquí, hay un código en camino. Funciona durante cinco minutos.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">Correo electrónico</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">Código del correo</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Contraseña nueva</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Enviar un código</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation type="unfinished">Guardar la contraseña e iniciar sesión</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">Enviar el código de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Atrás</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Contraseña</translation>
    </message>
    <message>
        <source>You sign in without a password. “Forgot your password?” on the sign-in page makes one.</source>
        <translation type="unfinished">Inicias sesión sin contraseña. Con «¿Olvidaste tu contraseña?», en la página de inicio de sesión, puedes crear una.</translation>
    </message>
    <message>
        <source>Your password has been changed, and every other device signed out.</source>
        <translation type="unfinished">Tu contraseña ha cambiado y se ha cerrado la sesión en todos los demás dispositivos.</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation type="unfinished">Tu contraseña ha cambiado.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation type="unfinished">Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">Contraseña nueva</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">Cerrar sesión en todos los demás dispositivos</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished">Cambiar contraseña</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Elegir una imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished">Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">Elegir una imagen</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished">Pegar una imagen</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished">Quitar imagen</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Plan</translation>
    </message>
</context>
<context>
    <name>PreferencesButton</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Preferencias</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Preferencias</translation>
    </message>
    <message>
        <source>Your choices could not be written down: they hold until %1 is closed.</source>
        <translation type="unfinished">Tus ajustes no se han podido guardar: valen hasta que se cierre %1.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished">Apariencia</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">Colores</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Oscuro</translation>
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
        <translation type="unfinished">Alto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished">Movimiento</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">Completo</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished">Reducido</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Idioma</translation>
    </message>
    <message>
        <source>This translation was made by a machine, and nobody who speaks the language has read it yet.</source>
        <translation type="unfinished">Esta traducción la hizo una máquina y todavía no la ha revisado nadie que hable el idioma.</translation>
    </message>
    <message>
        <source>Notify me of invitations, and of sign-ins on other devices</source>
        <translation type="unfinished">Avisar de invitaciones y de inicios de sesión en otros dispositivos</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer</source>
        <translation type="unfinished">Iniciar cuando entro en este equipo</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished">Seguir en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished">%1&#xa0;%</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation type="unfinished">Idioma y formatos</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished">Escritorio</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Signed in to</source>
        <translation type="unfinished">Sesión iniciada en</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Cerrar sesión</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Usar otra cuenta</translation>
    </message>
</context>
<context>
    <name>ProfileSettings</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished">Perfil</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Tu nombre</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation type="unfinished">Guardar nombre</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">Guardado.</translation>
    </message>
</context>
<context>
    <name>ReceivedInvitationsList</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished">Aceptar</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation type="unfinished">Aceptar la invitación a %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished">Rechazar</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation type="unfinished">Rechazar la invitación a %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Descartar</translation>
    </message>
</context>
<context>
    <name>SecondFactorSettings</name>
    <message>
        <source>Second factor</source>
        <translation type="unfinished">Segundo factor</translation>
    </message>
    <message>
        <source>On. Signing in with your password or a code by mail also asks for a code of your authenticator app. Other providers follow rules of their own.</source>
        <translation type="unfinished">Activado. Al iniciar sesión con tu contraseña o con un código por correo, también se pide un código de tu aplicación de autenticación. Otros proveedores piden lo que ellos exijan.</translation>
    </message>
    <message>
        <source>Off. When it is on, your password alone is not enough to sign in.</source>
        <translation type="unfinished">Desactivado. Con él, tu contraseña por sí sola no deja entrar a nadie.</translation>
    </message>
    <message>
        <source>A second factor protects a password, and your account has none.</source>
        <translation type="unfinished">Un segundo factor protege una contraseña, y tú no tienes ninguna.</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation type="unfinished">El segundo factor está activado.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation type="unfinished">El segundo factor está desactivado.</translation>
    </message>
    <message>
        <source>Turn on the second factor</source>
        <translation type="unfinished">Activar el segundo factor</translation>
    </message>
    <message>
        <source>New backup codes</source>
        <translation type="unfinished">Nuevos códigos de respaldo</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation type="unfinished">Desactivar el segundo factor</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished">Tu contraseña</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished">Desactivar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</source>
        <translation type="unfinished">Escanea esto con una aplicación de autenticación o escribe la clave en ella. Después introduce el código que muestre.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation type="unfinished">Código QR para una aplicación de autenticación</translation>
    </message>
    <message>
        <source>Key to type into an authenticator app</source>
        <translation type="unfinished">Clave para escribir en una aplicación de autenticación</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation type="unfinished">Código de la aplicación</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished">Activar</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation type="unfinished">Ya los he guardado</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Atrás</translation>
    </message>
</context>
<context>
    <name>SignInElsewhere</name>
    <message>
        <source>Code from the browser</source>
        <translation type="unfinished">Código del navegador</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Continuar</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <translation type="unfinished">Abrir la página aquí</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished">Abrir el navegador de nuevo</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished">Enlace copiado</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished">Copiar enlace</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished">Usar un código</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished">Usar otro dispositivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
</context>
<context>
    <name>SignInMethodsSettings</name>
    <message>
        <source>Ways to sign in</source>
        <translation type="unfinished">Formas de iniciar sesión</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Quitar</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation type="unfinished">¿Quitar de verdad?</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished">Quitar %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished">Añadir %1</translation>
    </message>
    <message>
        <source>Go on in the browser. What you add there appears here.</source>
        <translation type="unfinished">Continúa en el navegador. Lo que añadas allí aparecerá aquí.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">Volver a iniciar sesión</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Create account</source>
        <translation type="unfinished">Crear cuenta</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">Enviar un código</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished">Iniciar sesión</translation>
    </message>
    <message>
        <source>Create your account</source>
        <translation type="unfinished">Crea tu cuenta</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished">Inicia sesión en %1</translation>
    </message>
    <message>
        <source>Your keyring is still locked. Until you unlock it, a new sign-in will not be remembered.</source>
        <translation type="unfinished">Tu depósito de claves sigue bloqueado. Hasta que lo desbloquees, no se recordará un nuevo inicio de sesión.</translation>
    </message>
    <message>
        <source>%1 stays signed in until you have signed in.</source>
        <translation type="unfinished">La sesión de %1 sigue abierta hasta que inicies la tuya.</translation>
    </message>
    <message>
        <source>Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.</source>
        <translation type="unfinished">¿Nunca has confirmado esta dirección? Entonces, un código por correo quita la contraseña de la cuenta y cierra la sesión en sus demás dispositivos.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">¿Olvidaste tu contraseña?</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Continuar en el navegador</translation>
    </message>
    <message>
        <source>Google, a company account, and every other way this server offers</source>
        <translation type="unfinished">Google, una cuenta de empresa y cualquier otra forma que ofrezca este servidor</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation type="unfinished">Usar la contraseña</translation>
    </message>
    <message>
        <source>Get a code by mail</source>
        <translation type="unfinished">Recibir un código por correo</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation type="unfinished">Ya tengo una cuenta</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation type="unfinished">Crear una cuenta</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">Desbloquear depósito de claves</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">Averiguar qué falla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Atrás</translation>
    </message>
</context>
<context>
    <name>SignedInPage</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">Descartar</translation>
    </message>
</context>
<context>
    <name>SigningOutPage</name>
    <message>
        <source>Signing out…</source>
        <translation type="unfinished">Cerrando sesión…</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Opening your session…</source>
        <translation type="unfinished">Abriendo tu sesión…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished">Sesión no iniciada</translation>
    </message>
    <message>
        <source>Open Latchkey</source>
        <translation type="unfinished">Abrir Latchkey</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Preferencias</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">Salir</translation>
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
        <translation type="unfinished">Menú de usuario</translation>
    </message>
</context>
<context>
    <name>UserMenuPopup</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">Cuenta</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished">Dispositivos</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">Usar otra cuenta</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">Diagnóstico</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">Cerrar sesión</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Preferencias</translation>
    </message>
    <message>
        <source>User menu</source>
        <translation type="unfinished">Menú de usuario</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Somebody is signed in, and the keyring holds the session.</source>
        <translation type="unfinished">Hay una sesión iniciada y el depósito de claves la guarda.</translation>
    </message>
    <message>
        <source>Somebody is signed in, for this run only: the keyring did not take the session.</source>
        <translation type="unfinished">Hay una sesión iniciada, solo para esta ejecución: el depósito de claves no aceptó la sesión.</translation>
    </message>
    <message>
        <source>See what is said of the keyring below.</source>
        <translation type="unfinished">Mira más abajo lo que se dice del depósito de claves.</translation>
    </message>
    <message>
        <source>The keyring is locked: nobody can tell.</source>
        <translation type="unfinished">El depósito de claves está bloqueado: no se puede saber.</translation>
    </message>
    <message>
        <source>The session has ended at the server: it expired, or was ended from another device.</source>
        <translation type="unfinished">La sesión ha terminado en el servidor: caducó o se cerró desde otro dispositivo.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished">Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The keyring holds an entry of ours that cannot be read: it was edited, cut off, or written by another version.</source>
        <translation type="unfinished">El depósito de claves contiene una entrada nuestra que no se puede leer: se modificó, quedó incompleta o la escribió otra versión.</translation>
    </message>
    <message>
        <source>Sign in again: the entry is replaced.</source>
        <translation type="unfinished">Vuelve a iniciar sesión: la entrada se reemplaza.</translation>
    </message>
    <message>
        <source>A session was kept on this computer, and the keyring does not hold it: it was emptied, or another one is used now.</source>
        <translation type="unfinished">Había una sesión guardada en este equipo, pero el depósito de claves no la contiene: se vació o ahora se usa otro.</translation>
    </message>
    <message>
        <source>Sign in again: the session is kept where the desktop keeps secrets now.</source>
        <translation type="unfinished">Vuelve a iniciar sesión: la sesión se guarda donde el escritorio guarda ahora los secretos.</translation>
    </message>
    <message>
        <source>Nobody is signed in on this computer.</source>
        <translation type="unfinished">No hay ninguna sesión iniciada en este equipo.</translation>
    </message>
    <message>
        <source>The discovery document is there.</source>
        <translation type="unfinished">El documento de descubrimiento está ahí.</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation type="unfinished">%1 responde: %2.</translation>
    </message>
    <message>
        <source>Better Auth runs there without the Convex plugin. Add `convex({ authConfig })` as the last of its plugins, and deploy.</source>
        <translation type="unfinished">Better Auth funciona ahí sin el complemento de Convex. Añade `convex({ authConfig })` como último de sus complementos y despliega.</translation>
    </message>
    <message>
        <source>Nobody answers in the servers&apos; place.</source>
        <translation type="unfinished">Nadie responde en lugar de los servidores.</translation>
    </message>
    <message>
        <source>A web page answers where %1 should (%2).</source>
        <translation type="unfinished">Donde debería responder %1, responde una página web (%2).</translation>
    </message>
    <message>
        <source>This network wants to be signed in to first. Open any page in a browser, sign in to the network, and try again.</source>
        <translation type="unfinished">Esta red pide que antes inicies sesión en ella. Abre cualquier página en un navegador, inicia sesión en la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Something answers.</source>
        <translation type="unfinished">Hay respuesta.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and that %1 and %2 are the right addresses. If others cannot reach them either, the server is down.</source>
        <translation type="unfinished">Comprueba que este equipo tenga conexión y que %1 y %2 sean las direcciones correctas. Si otras personas tampoco pueden acceder, el servidor está caído.</translation>
    </message>
    <message>
        <source>%1 answers as a Convex deployment.</source>
        <translation type="unfinished">%1 responde como un despliegue de Convex.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Convex deployment (%2).</source>
        <translation type="unfinished">%1 responde, pero no como un despliegue de Convex (%2).</translation>
    </message>
    <message>
        <source>Set --deployment-url to the deployment&apos;s own address, the one `npx convex` prints (https://NAME.convex.cloud in the cloud).</source>
        <translation type="unfinished">Pon en --deployment-url la dirección propia del despliegue, la que muestra `npx convex` (https://NAME.convex.cloud en la nube).</translation>
    </message>
    <message>
        <source>Check that %1 is the right address, that the deployment runs, and that this computer is online.</source>
        <translation type="unfinished">Comprueba que %1 sea la dirección correcta, que el despliegue esté en marcha y que este equipo tenga conexión.</translation>
    </message>
    <message>
        <source>Check that %1 is the right address of the site, and that it runs.</source>
        <translation type="unfinished">Comprueba que %1 sea la dirección correcta del sitio y que esté en marcha.</translation>
    </message>
    <message>
        <source>%1 answers with a failure of its own (%2).</source>
        <translation type="unfinished">%1 responde con un error propio (%2).</translation>
    </message>
    <message>
        <source>Look into the deployment&apos;s log: `npx convex logs`.</source>
        <translation type="unfinished">Consulta el registro del despliegue: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 answers (%2).</source>
        <translation type="unfinished">%1 responde (%2).</translation>
    </message>
    <message>
        <source>%1 is given as the site, and is the address of a deployment&apos;s functions.</source>
        <translation type="unfinished">%1 figura como el sitio, pero es la dirección de las funciones de un despliegue.</translation>
    </message>
    <message>
        <source>Set --site-url to the site&apos;s address: https://NAME.convex.site in the cloud, the port of the HTTP actions (3211 by default) where you host it yourself.</source>
        <translation type="unfinished">Pon en --site-url la dirección del sitio: https://NAME.convex.site en la nube o, si lo alojas por tu cuenta, el puerto de las acciones HTTP (3211 de forma predeterminada).</translation>
    </message>
    <message>
        <source>Deployment and site have an address each.</source>
        <translation type="unfinished">El despliegue y el sitio tienen cada uno su dirección.</translation>
    </message>
    <message>
        <source>Better Auth answers below /api/auth.</source>
        <translation type="unfinished">Better Auth responde en /api/auth.</translation>
    </message>
    <message>
        <source>%1/api/auth/ok answers %2.</source>
        <translation type="unfinished">%1/api/auth/ok responde %2.</translation>
    </message>
    <message>
        <source>The site has no Better Auth routes. Mount them in convex/http.ts and deploy.</source>
        <translation type="unfinished">El sitio no tiene las rutas de Better Auth. Añádelas en convex/http.ts y despliega.</translation>
    </message>
    <message>
        <source>The server is willing to answer.</source>
        <translation type="unfinished">El servidor está dispuesto a responder.</translation>
    </message>
    <message>
        <source>Wait %1, and try again.</source>
        <translation type="unfinished">Espera %1 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation type="unfinished">Espera un minuto e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">El servidor pide recibir menos solicitudes (HTTP 429).</translation>
    </message>
    <message>
        <source>Behind a proxy, make sure that the site sees each visitor&apos;s own address: else all share one limit.</source>
        <translation type="unfinished">Si hay un proxy delante, asegúrate de que el sitio vea la dirección de cada visitante; si no, todos comparten un mismo límite.</translation>
    </message>
    <message>
        <source>The site does not say which versions it runs (%1).</source>
        <translation type="unfinished">El sitio no indica qué versiones utiliza (%1).</translation>
    </message>
    <message>
        <source>Sign-in works without; with `backend/convex/desktop` deployed the browser sign-in has every way back.</source>
        <translation type="unfinished">El inicio de sesión funciona sin ello; con `backend/convex/desktop` desplegado, el inicio de sesión en el navegador dispone de todas las vías de vuelta.</translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation type="unfinished">El servidor no indica qué hora es.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a wrong clock here would go unnoticed.</source>
        <translation type="unfinished">No hay que hacer nada; pero, si este reloj estuviera mal, no se notaría.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation type="unfinished">El reloj de este equipo y el del servidor coinciden.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the server&apos;s by %1.</source>
        <translation type="unfinished">El reloj de este equipo va adelantado %1 respecto al del servidor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the server&apos;s by %1.</source>
        <translation type="unfinished">El reloj de este equipo va atrasado %1 respecto al del servidor.</translation>
    </message>
    <message>
        <source>Let the clock be set by the network. Latchkey works all the same; certificates and other programs may not.</source>
        <translation type="unfinished">Deja que la red ajuste el reloj. Latchkey funciona igualmente; los certificados y otros programas, quizá no.</translation>
    </message>
    <message>
        <source>A sign-in is waiting there just now.</source>
        <translation type="unfinished">Ahora mismo hay un inicio de sesión esperando ahí.</translation>
    </message>
    <message>
        <source>A browser can bring its answer back to a port of this computer.</source>
        <translation type="unfinished">Un navegador puede traer su respuesta a un puerto de este equipo.</translation>
    </message>
    <message>
        <source>No port of 127.0.0.1 can be had.</source>
        <translation type="unfinished">No se puede obtener ningún puerto de 127.0.0.1.</translation>
    </message>
    <message>
        <source>Something forbids it (a sandbox, or rules of this computer&apos;s operator). The browser sign-in then goes by a pasted code.</source>
        <translation type="unfinished">Algo lo impide (un entorno aislado o las reglas de quien administra este equipo). El inicio de sesión en el navegador se hace entonces pegando un código.</translation>
    </message>
    <message>
        <source>A browser can be opened on this screen.</source>
        <translation type="unfinished">Se puede abrir un navegador en esta pantalla.</translation>
    </message>
    <message>
        <source>No browser can be opened here: there is no display, or this is a remote session.</source>
        <translation type="unfinished">Aquí no se puede abrir ningún navegador: no hay pantalla o es una sesión remota.</translation>
    </message>
    <message>
        <source>Sign in with a device code, in a browser on any other device.</source>
        <translation type="unfinished">Inicia sesión con un código de dispositivo, en un navegador de cualquier otro dispositivo.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: come to this program.</source>
        <translation type="unfinished">Los enlaces con el esquema latchkey: llegan a este programa.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: do not come to this program.</source>
        <translation type="unfinished">Los enlaces con el esquema latchkey: no llegan a este programa.</translation>
    </message>
    <message>
        <source>They are the second way back from a browser; the first, a port of this computer, needs nothing. Install the desktop entry to have both.</source>
        <translation type="unfinished">Son la segunda vía de vuelta desde un navegador; la primera, un puerto de este equipo, no necesita nada. Instala la entrada de escritorio para tener las dos.</translation>
    </message>
    <message>
        <source>No proxy in between.</source>
        <translation type="unfinished">Sin proxy de por medio.</translation>
    </message>
    <message>
        <source>Through the proxy %1.</source>
        <translation type="unfinished">A través del proxy %1.</translation>
    </message>
    <message>
        <source>This computer trusts no certificate authority at all.</source>
        <translation type="unfinished">Este equipo no confía en ninguna autoridad de certificación.</translation>
    </message>
    <message>
        <source>Install them.</source>
        <translation type="unfinished">Instálalas.</translation>
    </message>
    <message>
        <source>Besides: those of %1.</source>
        <translation type="unfinished">Además, las de %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished">No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>What was last true cannot be kept for the next start. Make it a folder of your own.</source>
        <translation type="unfinished">El último estado conocido no se puede conservar para el próximo inicio. Haz que la carpeta sea tuya.</translation>
    </message>
    <message>
        <source>The folder %1 can be read by others.</source>
        <translation type="unfinished">Otras personas pueden leer la carpeta %1.</translation>
    </message>
    <message>
        <source>Nothing in it is readable without your keyring, but it is nobody else&apos;s business.</source>
        <translation type="unfinished">Nada de lo que contiene se puede leer sin tu depósito de claves, pero no le incumbe a nadie más.</translation>
    </message>
    <message>
        <source>%1 is yours alone.</source>
        <translation type="unfinished">%1 es solo tuya.</translation>
    </message>
    <message>
        <source>%1 of room.</source>
        <translation type="unfinished">%1 libres.</translation>
    </message>
    <message>
        <source>Only %1 of room is left on the disk.</source>
        <translation type="unfinished">Solo quedan %1 libres en el disco.</translation>
    </message>
    <message>
        <source>Make room: what was last true cannot be kept for the next start.</source>
        <translation type="unfinished">Libera espacio: el último estado conocido no se puede conservar para el próximo inicio.</translation>
    </message>
    <message>
        <source>The live connection stands.</source>
        <translation type="unfinished">La conexión en vivo está establecida.</translation>
    </message>
    <message>
        <source>The live connection (%1) was not there after ten seconds, though the deployment answers over HTTP.</source>
        <translation type="unfinished">La conexión en vivo (%1) no se estableció en diez segundos, aunque el despliegue responde por HTTP.</translation>
    </message>
    <message>
        <source>Something in between does not let websockets through. In a reverse proxy, pass the Upgrade and Connection headers on; in a company&apos;s proxy, allow the address.</source>
        <translation type="unfinished">Algo de por medio no deja pasar los websockets. En un proxy inverso, reenvía los encabezados Upgrade y Connection; en el proxy de una empresa, permite la dirección.</translation>
    </message>
    <message>
        <source>The deployment refuses the token, which is a good one as far as it can be seen from here.</source>
        <translation type="unfinished">El despliegue rechaza el token, que, por lo que se puede ver desde aquí, es válido.</translation>
    </message>
    <message>
        <source>The deployment cannot read the keys at the site&apos;s address, or was deployed with another convex/auth.config.ts. Where the server cannot reach itself (self-hosted, behind a proxy), give it its keys directly, and deploy.</source>
        <translation type="unfinished">El despliegue no puede leer las claves en la dirección del sitio o se desplegó con otro convex/auth.config.ts. Si el servidor no puede acceder a sí mismo (alojamiento propio, detrás de un proxy), dale sus claves directamente y despliega.</translation>
    </message>
    <message>
        <source>The deployment takes the token (it has no %1 to say more).</source>
        <translation type="unfinished">El despliegue acepta el token (no tiene %1 para decir más).</translation>
    </message>
    <message>
        <source>The deployment sees nobody, or somebody else, in the token.</source>
        <translation type="unfinished">El despliegue no ve a nadie, o ve a otra persona, en el token.</translation>
    </message>
    <message>
        <source>Its functions ask another provider than Better Auth: look at convex/auth.config.ts.</source>
        <translation type="unfinished">Sus funciones consultan a un proveedor distinto de Better Auth: revisa convex/auth.config.ts.</translation>
    </message>
    <message>
        <source>The deployment sees the person the token was made for.</source>
        <translation type="unfinished">El despliegue ve a la persona para la que se emitió el token.</translation>
    </message>
    <message>
        <source>The live connection knows who it is.</source>
        <translation type="unfinished">La conexión en vivo sabe de quién es.</translation>
    </message>
    <message>
        <source>The deployment has not said within ten seconds whether it takes the token.</source>
        <translation type="unfinished">El despliegue no ha dicho en diez segundos si acepta el token.</translation>
    </message>
    <message>
        <source>It may be waiting for the site&apos;s keys. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">Quizá esté esperando las claves del sitio. Consulta su registro: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished">%1 no responde.</translation>
    </message>
    <message>
        <source>The person has a record and an active organization.</source>
        <translation type="unfinished">La persona tiene un registro y una organización activa.</translation>
    </message>
    <message>
        <source>The person has a record, and no active organization.</source>
        <translation type="unfinished">La persona tiene un registro, pero ninguna organización activa.</translation>
    </message>
    <message>
        <source>The session trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">El disparador de sesión no se ha ejecutado. Comprueba que convex/triggers.ts esté desplegado; volver a iniciar sesión lo repara.</translation>
    </message>
    <message>
        <source>The deployment takes the token and finds no session for it (its functions see nobody).</source>
        <translation type="unfinished">El despliegue acepta el token, pero no encuentra ninguna sesión para él (sus funciones no ven a nadie).</translation>
    </message>
    <message>
        <source>Functions and HTTP routes use different databases or components: deploy both together.</source>
        <translation type="unfinished">Las funciones y las rutas HTTP usan bases de datos o componentes distintos: despliega ambas a la vez.</translation>
    </message>
    <message>
        <source>The person is signed in and has no record in the product (%1).</source>
        <translation type="unfinished">La persona tiene la sesión iniciada, pero no tiene registro en el producto (%1).</translation>
    </message>
    <message>
        <source>The user trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">El disparador de usuario no se ha ejecutado. Comprueba que convex/triggers.ts esté desplegado; volver a iniciar sesión lo repara.</translation>
    </message>
    <message>
        <source>Everything that is asked for is there.</source>
        <translation type="unfinished">Está todo lo que se necesita.</translation>
    </message>
    <message>
        <source>The deployment lacks: %1.</source>
        <translation type="unfinished">Al despliegue le falta: %1.</translation>
    </message>
    <message>
        <source>Deploy `backend/convex/`, or functions of the same names and shapes.</source>
        <translation type="unfinished">Despliega `backend/convex/`, o funciones con los mismos nombres y formas.</translation>
    </message>
    <message>
        <source>Cannot be told before this is well: %1.</source>
        <translation type="unfinished">No se puede saber hasta que esto esté bien: %1.</translation>
    </message>
    <message>
        <source>It did not come to an end within a minute.</source>
        <translation type="unfinished">No terminó en un minuto.</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or asks for another user name and password.</source>
        <translation type="unfinished">No se pudo acceder al proxy, o este pide otro nombre de usuario y otra contraseña.</translation>
    </message>
    <message>
        <source>No connection could be made: no network, an unknown name, or nobody listens there.</source>
        <translation type="unfinished">No se pudo establecer la conexión: no hay red, el nombre es desconocido o nadie escucha ahí.</translation>
    </message>
    <message>
        <source>There was no answer within eight seconds.</source>
        <translation type="unfinished">No hubo respuesta en ocho segundos.</translation>
    </message>
    <message>
        <source>The certificate was refused, or there was no TLS to speak of.</source>
        <translation type="unfinished">Se rechazó el certificado o no hubo una conexión TLS utilizable.</translation>
    </message>
    <message>
        <source>What answered does not speak for this product (%1).</source>
        <translation type="unfinished">Lo que respondió no pertenece a este producto (%1).</translation>
    </message>
    <message>
        <source>It answered with a failure of its own (%1).</source>
        <translation type="unfinished">Respondió con un error propio (%1).</translation>
    </message>
    <message>
        <source>It asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">Pide recibir menos solicitudes (HTTP 429).</translation>
    </message>
    <message>
        <source>It did not answer as expected (%1).</source>
        <translation type="unfinished">No respondió como se esperaba (%1).</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished">1 segundo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation type="unfinished">
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished">
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>No program offers the desktop&apos;s Secret Service (org.freedesktop.secrets).</source>
        <translation type="unfinished">Ningún programa ofrece el Secret Service del escritorio (org.freedesktop.secrets).</translation>
    </message>
    <message>
        <source>Install one and sign in to the desktop anew: GNOME Keyring, KWallet with its Secret Service, or KeePassXC. Until then a session lasts as long as the program runs.</source>
        <translation type="unfinished">Instala uno y vuelve a iniciar sesión en el escritorio: GNOME Keyring, KWallet con su Secret Service o KeePassXC. Hasta entonces, una sesión dura lo que dure el programa en marcha.</translation>
    </message>
    <message>
        <source>A Secret Service is there.</source>
        <translation type="unfinished">Hay un Secret Service.</translation>
    </message>
    <message>
        <source>The Secret Service is %1.</source>
        <translation type="unfinished">El Secret Service es %1.</translation>
    </message>
    <message>
        <source>The keyring is unlocked.</source>
        <translation type="unfinished">El depósito de claves está desbloqueado.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished">El depósito de claves está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it: the window has a button for it. So that it opens with the desktop, let its password be the one you sign in to the computer with.</source>
        <translation type="unfinished">Desbloquéalo: la ventana tiene un botón para ello. Para que se abra con el escritorio, ponle la misma contraseña con la que inicias sesión en el equipo.</translation>
    </message>
    <message>
        <source>The keyring refuses this program.</source>
        <translation type="unfinished">El depósito de claves rechaza este programa.</translation>
    </message>
    <message>
        <source>In a sandbox, allow it to talk to org.freedesktop.secrets.</source>
        <translation type="unfinished">En un entorno aislado, permite que se comunique con org.freedesktop.secrets.</translation>
    </message>
    <message>
        <source>The keyring has not answered within ten seconds.</source>
        <translation type="unfinished">El depósito de claves no ha respondido en diez segundos.</translation>
    </message>
    <message>
        <source>Close its open prompts, or start the desktop session anew.</source>
        <translation type="unfinished">Cierra sus ventanas pendientes o reinicia la sesión del escritorio.</translation>
    </message>
    <message>
        <source>The keyring cannot be read.</source>
        <translation type="unfinished">No se puede leer el depósito de claves.</translation>
    </message>
    <message>
        <source>Start the desktop session anew.</source>
        <translation type="unfinished">Reinicia la sesión del escritorio.</translation>
    </message>
    <message>
        <source>The keyring takes entries and does not keep them as they are. Repair it with its own program (Passwords and Keys, KWalletManager).</source>
        <translation type="unfinished">El depósito de claves acepta entradas, pero no las conserva tal como son. Repáralo con su propio programa (Passwords and Keys, KWalletManager).</translation>
    </message>
    <message>
        <source>The desktop has no open keyring to put a new entry into.</source>
        <translation type="unfinished">El escritorio no tiene ningún depósito de claves abierto donde guardar una entrada nueva.</translation>
    </message>
    <message>
        <source>Unlock the default keyring, or make one where there is none yet: the window&apos;s button asks the desktop for either.</source>
        <translation type="unfinished">Desbloquea el depósito de claves predeterminado o, si aún no hay ninguno, crea uno: el botón de la ventana pide al escritorio lo uno o lo otro.</translation>
    </message>
    <message>
        <source>An entry could not be written.</source>
        <translation type="unfinished">No se pudo escribir una entrada.</translation>
    </message>
    <message>
        <source>An entry just written was not read back as it was.</source>
        <translation type="unfinished">Una entrada recién escrita no se leyó igual.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation type="unfinished">Se escribió, se leyó y se borró una entrada.</translation>
    </message>
    <message>
        <source>An entry could not be removed.</source>
        <translation type="unfinished">No se pudo borrar una entrada.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished">Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The server does not know the session any more.</source>
        <translation type="unfinished">El servidor ya no conoce la sesión.</translation>
    </message>
    <message>
        <source>The server knows the session.</source>
        <translation type="unfinished">El servidor conoce la sesión.</translation>
    </message>
    <message>
        <source>ends in %1 unless it is used</source>
        <translation type="unfinished">termina en %1 si no se usa</translation>
    </message>
    <message>
        <source>The session %1.</source>
        <translation type="unfinished">La sesión %1.</translation>
    </message>
    <message>
        <source>The session is %1 old and %2.</source>
        <translation type="unfinished">La sesión se inició hace %1 y %2.</translation>
    </message>
    <message>
        <source>It counts as not fresh: before you list or end devices you will be asked to sign in again.</source>
        <translation type="unfinished">No se considera reciente: antes de ver o cerrar las sesiones de tus dispositivos, se te pedirá que vuelvas a iniciar sesión.</translation>
    </message>
    <message>
        <source>The issuer is the site itself.</source>
        <translation type="unfinished">El emisor es el propio sitio.</translation>
    </message>
    <message>
        <source>The discovery document names %1 as the issuer; the site is %2.</source>
        <translation type="unfinished">El documento de descubrimiento indica %1 como emisor; el sitio es %2.</translation>
    </message>
    <message>
        <source>Take the slash at the end away, wherever the site&apos;s address is configured: token and deployment have to name the same issuer.</source>
        <translation type="unfinished">Quita la barra final allí donde esté configurada la dirección del sitio: el token y el despliegue tienen que indicar el mismo emisor.</translation>
    </message>
    <message>
        <source>The issuer has a path (%1) that the site does not have. Configure the site&apos;s bare address.</source>
        <translation type="unfinished">El emisor tiene una ruta (%1) que el sitio no tiene. Configura la dirección del sitio sin ruta.</translation>
    </message>
    <message>
        <source>Either this program is set to another site (--site-url %1 would be its own), or the deployment has a wrong address of itself. In the cloud CONVEX_SITE_URL is right by itself and `npx convex env set` cannot change it; where you host the backend, start it again with CONVEX_SITE_ORIGIN.</source>
        <translation type="unfinished">O bien este programa está configurado con otro sitio (el del despliegue sería --site-url %1), o bien el despliegue tiene una dirección equivocada de sí mismo. En la nube, CONVEX_SITE_URL es correcta por sí sola y `npx convex env set` no puede cambiarla; si alojas tú el backend, reinícialo con CONVEX_SITE_ORIGIN.</translation>
    </message>
    <message>
        <source>%1 holds no key.</source>
        <translation type="unfinished">%1 no contiene ninguna clave.</translation>
    </message>
    <message>
        <source>%1 has the content type %2, which Convex does not take.</source>
        <translation type="unfinished">%1 tiene el tipo de contenido %2, que Convex no acepta.</translation>
    </message>
    <message>
        <source>A deployment that cannot read the keys refuses every token. Let nothing in between answer for this address; or give the deployment its keys directly.</source>
        <translation type="unfinished">Un despliegue que no puede leer las claves rechaza todos los tokens. No dejes que nada de por medio responda por esta dirección, o dale al despliegue sus claves directamente.</translation>
    </message>
    <message>
        <source>The site gave no usable token for the session: %1</source>
        <translation type="unfinished">El sitio no dio un token utilizable para la sesión: %1</translation>
    </message>
    <message>
        <source>The site knows the session, so its Convex plugin is at fault. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">El sitio conoce la sesión, así que el fallo está en su complemento de Convex. Consulta su registro: `npx convex logs`.</translation>
    </message>
    <message>
        <source>What the site gave for a token is none (%1).</source>
        <translation type="unfinished">Lo que el sitio dio como token no lo es (%1).</translation>
    </message>
    <message>
        <source>Another plugin answers in the Convex plugin&apos;s place: `convex()` has to be the last one, and `jwt()` must not stand beside it.</source>
        <translation type="unfinished">Otro complemento responde en lugar del de Convex: `convex()` tiene que ser el último y `jwt()` no debe estar a su lado.</translation>
    </message>
    <message>
        <source>The site gives tokens, signed by %1.</source>
        <translation type="unfinished">El sitio da tokens, firmados con %1.</translation>
    </message>
    <message>
        <source>The token names the issuer of the discovery document.</source>
        <translation type="unfinished">El token indica el emisor del documento de descubrimiento.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer (iss) is %1; the discovery document says %2.</source>
        <translation type="unfinished">El emisor del token (iss) es %1; el documento de descubrimiento dice %2.</translation>
    </message>
    <message>
        <source>A deployment accepts a token only from the issuer that its convex/auth.config.ts names. Make all three the site&apos;s address, and deploy.</source>
        <translation type="unfinished">Un despliegue solo acepta tokens del emisor que indica su convex/auth.config.ts. Pon en los tres la dirección del sitio y despliega.</translation>
    </message>
    <message>
        <source>The token is made out to “convex”.</source>
        <translation type="unfinished">El token está emitido para «convex».</translation>
    </message>
    <message>
        <source>The token is made out to nobody (aud).</source>
        <translation type="unfinished">El token no está emitido para nadie (aud).</translation>
    </message>
    <message>
        <source>The token is made out to “%1” (aud).</source>
        <translation type="unfinished">El token está emitido para «%1» (aud).</translation>
    </message>
    <message>
        <source>It has to be “convex”, and nothing besides: set `applicationID: &quot;convex&quot;` in convex/auth.config.ts, and deploy.</source>
        <translation type="unfinished">Tiene que ser «convex», y nada más: pon `applicationID: &quot;convex&quot;` en convex/auth.config.ts y despliega.</translation>
    </message>
    <message>
        <source>The token that the site has just given is over already, by the site&apos;s own clock.</source>
        <translation type="unfinished">El token que el sitio acaba de dar ya ha caducado, según el propio reloj del sitio.</translation>
    </message>
    <message>
        <source>The clocks of site and token disagree: look at the server&apos;s.</source>
        <translation type="unfinished">Los relojes del sitio y del token no coinciden: revisa el del servidor.</translation>
    </message>
    <message>
        <source>A token lives for %1 only.</source>
        <translation type="unfinished">Un token dura solo %1.</translation>
    </message>
    <message>
        <source>It would be renewed all the time. Let `convex({ jwt: { expirationSeconds } })` be 900, the default.</source>
        <translation type="unfinished">Se renovaría sin parar. Deja `convex({ jwt: { expirationSeconds } })` en 900, el valor predeterminado.</translation>
    </message>
    <message>
        <source>A token lives for %1.</source>
        <translation type="unfinished">Un token dura %1.</translation>
    </message>
    <message>
        <source>The key that signed the token is published.</source>
        <translation type="unfinished">La clave que firmó el token está publicada.</translation>
    </message>
    <message>
        <source>The token is signed by the key “%1”; published are: %2.</source>
        <translation type="unfinished">El token está firmado con la clave «%1»; las publicadas son: %2.</translation>
    </message>
    <message>
        <source>Site and key set belong to different set-ups, or an old JWKS is set. Take it away, or set it anew.</source>
        <translation type="unfinished">El sitio y el conjunto de claves son de instalaciones distintas, o hay un JWKS antiguo configurado. Quítalo o configúralo de nuevo.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation type="unfinished">La firma es correcta.</translation>
    </message>
    <message>
        <source>The published key of that name has not signed the token.</source>
        <translation type="unfinished">La clave publicada con ese nombre no ha firmado el token.</translation>
    </message>
    <message>
        <source>The key set is a copy of another set-up&apos;s: set it anew, or take it away.</source>
        <translation type="unfinished">El conjunto de claves es una copia del de otra instalación: configúralo de nuevo o quítalo.</translation>
    </message>
    <message>
        <source>The published key does not fit the token&apos;s algorithm (%1).</source>
        <translation type="unfinished">La clave publicada no corresponde al algoritmo del token (%1).</translation>
    </message>
    <message>
        <source>Keys of an earlier configuration are in use: rotate them once, with `jwksRotateOnTokenGenerationError: true`.</source>
        <translation type="unfinished">Se usan claves de una configuración anterior: rótalas una vez con `jwksRotateOnTokenGenerationError: true`.</translation>
    </message>
    <message>
        <source>The token is signed with %1, which Convex does not take.</source>
        <translation type="unfinished">El token está firmado con %1, que Convex no acepta.</translation>
    </message>
    <message>
        <source>Use RS256: `getAuthConfigProvider()` in convex/auth.config.ts does.</source>
        <translation type="unfinished">Usa RS256: `getAuthConfigProvider()` en convex/auth.config.ts lo hace.</translation>
    </message>
    <message>
        <source>No sign-in page of a network in between</source>
        <translation type="unfinished">Ninguna página de acceso a la red de por medio</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished">Red</translation>
    </message>
    <message>
        <source>Deployment reachable</source>
        <translation type="unfinished">Despliegue accesible</translation>
    </message>
    <message>
        <source>Site reachable</source>
        <translation type="unfinished">Sitio accesible</translation>
    </message>
    <message>
        <source>Site and deployment not mixed up</source>
        <translation type="unfinished">Sitio y despliegue no intercambiados</translation>
    </message>
    <message>
        <source>Better Auth answers</source>
        <translation type="unfinished">Better Auth responde</translation>
    </message>
    <message>
        <source>Not asked too often</source>
        <translation type="unfinished">Sin exceso de solicitudes</translation>
    </message>
    <message>
        <source>Server packages</source>
        <translation type="unfinished">Paquetes del servidor</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished">Reloj</translation>
    </message>
    <message>
        <source>A port for the browser&apos;s answer</source>
        <translation type="unfinished">Un puerto para la respuesta del navegador</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished">Navegador</translation>
    </message>
    <message>
        <source>Links to this program</source>
        <translation type="unfinished">Enlaces a este programa</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished">Proxy</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished">Autoridades de certificación</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation type="unfinished">Carpeta de estado</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished">Espacio en el disco</translation>
    </message>
    <message>
        <source>Functions present</source>
        <translation type="unfinished">Funciones presentes</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation type="unfinished">Conexión en vivo</translation>
    </message>
    <message>
        <source>Token accepted by the deployment</source>
        <translation type="unfinished">Token aceptado por el despliegue</translation>
    </message>
    <message>
        <source>Identity confirmed live</source>
        <translation type="unfinished">Identidad confirmada en vivo</translation>
    </message>
    <message>
        <source>Record of the person</source>
        <translation type="unfinished">Registro de la persona</translation>
    </message>
    <message>
        <source>Keyring present</source>
        <translation type="unfinished">Depósito de claves presente</translation>
    </message>
    <message>
        <source>Keyring unlocked</source>
        <translation type="unfinished">Depósito de claves desbloqueado</translation>
    </message>
    <message>
        <source>Keyring keeps entries</source>
        <translation type="unfinished">El depósito de claves conserva las entradas</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation type="unfinished">Hay una sesión iniciada</translation>
    </message>
    <message>
        <source>Session known to the server</source>
        <translation type="unfinished">Sesión conocida por el servidor</translation>
    </message>
    <message>
        <source>Age of the session</source>
        <translation type="unfinished">Antigüedad de la sesión</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <translation type="unfinished">Documento de descubrimiento</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished">Emisor</translation>
    </message>
    <message>
        <source>Public keys (JWKS)</source>
        <translation type="unfinished">Claves públicas (JWKS)</translation>
    </message>
    <message>
        <source>Convex token given</source>
        <translation type="unfinished">Token de Convex emitido</translation>
    </message>
    <message>
        <source>Token&apos;s issuer</source>
        <translation type="unfinished">Emisor del token</translation>
    </message>
    <message>
        <source>Token&apos;s audience</source>
        <translation type="unfinished">Destinatario del token</translation>
    </message>
    <message>
        <source>Token&apos;s life</source>
        <translation type="unfinished">Duración del token</translation>
    </message>
    <message>
        <source>Token&apos;s key published</source>
        <translation type="unfinished">Clave del token publicada</translation>
    </message>
    <message>
        <source>Token&apos;s signature</source>
        <translation type="unfinished">Firma del token</translation>
    </message>
    <message>
        <source>Trusted certificate authorities: %L1.</source>
        <translation type="unfinished">Autoridades de certificación de confianza: %L1.</translation>
    </message>
    <message>
        <source>Published keys: %L1.</source>
        <translation type="unfinished">Claves publicadas: %L1.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Your personal workspace</source>
        <translation type="unfinished">Tu espacio de trabajo personal</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation type="unfinished">Cerrar ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Ajustes</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::AccountView</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">Contraseña</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">desde %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ActivityView</name>
    <message>
        <source>%1 created the organization</source>
        <translation type="unfinished">%1 creó la organización</translation>
    </message>
    <message>
        <source>%1 named it %2</source>
        <translation type="unfinished">%1 cambió el nombre a %2</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation type="unfinished">%1 cambió la imagen</translation>
    </message>
    <message>
        <source>%1 invited %2 as %3</source>
        <translation type="unfinished">%1 invitó a %2 como %3</translation>
    </message>
    <message>
        <source>%1 withdrew the invitation to %2</source>
        <translation type="unfinished">%1 retiró la invitación a %2</translation>
    </message>
    <message>
        <source>%1 declined the invitation</source>
        <translation type="unfinished">%1 rechazó la invitación</translation>
    </message>
    <message>
        <source>%1 joined as %2</source>
        <translation type="unfinished">%1 se unió como %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished">%1 salió</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation type="unfinished">%1 quitó a %2</translation>
    </message>
    <message>
        <source>%1 made %2 %3</source>
        <translation type="unfinished">%1 hizo %3 a %2</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation type="unfinished">%1 cambió algo</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Desktop</name>
    <message>
        <source>The desktop&apos;s list of what is started could not be changed. Look into its settings.</source>
        <translation type="unfinished">No se ha podido cambiar la lista de programas que inicia el escritorio. Mira en sus ajustes.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::DevicesView</name>
    <message>
        <source>Unknown device</source>
        <translation type="unfinished">Dispositivo desconocido</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished">%1 en %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">desde %1</translation>
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
        <translation type="unfinished">No se encontró ningún fallo.</translation>
    </message>
    <message>
        <source>One fault found.</source>
        <translation type="unfinished">Se encontró un fallo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults found.</source>
        <translation type="unfinished">
            <numerusform>Se encontró %Ln fallo.</numerusform>
            <numerusform>Se encontraron %Ln fallos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no password, token, address or name.</source>
        <translation type="unfinished">Copiado. No contiene ninguna contraseña, token, dirección ni nombre.</translation>
    </message>
    <message>
        <source>Saved as %1. It holds no password, token, address or name.</source>
        <translation type="unfinished">Se guardó como %1. No contiene ninguna contraseña, token, dirección ni nombre.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1. Copy it instead.</source>
        <translation type="unfinished">El informe no se pudo guardar como %1. Cópialo.</translation>
    </message>
    <message>
        <source>Looking: %L1 of %L2.</source>
        <translation type="unfinished">Comprobando: %L1 de %L2.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Language</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">Como el escritorio</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::MembershipNotice</name>
    <message>
        <source>Your role in %1 is now: %2.</source>
        <translation type="unfinished">Tu rol en %1 es ahora: %2.</translation>
    </message>
    <message>
        <source>%1 is not one of your organizations any more.</source>
        <translation type="unfinished">%1 ya no es una de tus organizaciones.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Notifier</name>
    <message>
        <source>Invitation to %1</source>
        <translation type="unfinished">Invitación a %1</translation>
    </message>
    <message>
        <source>%1 invites you as %2.</source>
        <translation type="unfinished">%1 te invita como %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Abrir</translation>
    </message>
    <message>
        <source>New sign-in</source>
        <translation type="unfinished">Nuevo inicio de sesión</translation>
    </message>
    <message>
        <source>Somebody has signed in to your account: %1. If that was not you, sign it out.</source>
        <translation type="unfinished">Alguien ha iniciado sesión en tu cuenta: %1. Si no has sido tú, ciérrala.</translation>
    </message>
    <message>
        <source>Show devices</source>
        <translation type="unfinished">Mostrar los dispositivos</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ReceivedInvitationsView</name>
    <message>
        <source>%1 invites you as %2, until %3</source>
        <translation type="unfinished">%1 te invita como %2 (caduca: %3)</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SecondFactorView</name>
    <message>
        <source>Backup codes of %1 at %2. Each works once, in place of a code of the authenticator app.</source>
        <translation type="unfinished">Códigos de respaldo de %1 en %2. Cada uno funciona una sola vez, en lugar de un código de la aplicación de autenticación.</translation>
    </message>
    <message>
        <source>%1 backup codes</source>
        <translation type="unfinished">Códigos de respaldo de %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SentInvitationsView</name>
    <message>
        <source>expired</source>
        <translation type="unfinished">caducada</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished">caduca: %1</translation>
    </message>
    <message>
        <source>%1, invited by %2, %3</source>
        <translation type="unfinished">%1, invitación de %2, %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SessionText</name>
    <message>
        <source>Live</source>
        <translation type="unfinished">En vivo</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">Conectando…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished">Actualizando…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished">Sin conexión</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation type="unfinished">Sin conexión, datos de: %1</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation type="unfinished">Iniciar sesión en otro dispositivo</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation type="unfinished">Revisa tu correo</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation type="unfinished">Un paso más</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">Continuar en el navegador</translation>
    </message>
    <message>
        <source>Asking the server how it signs people in…</source>
        <translation type="unfinished">Preguntando al servidor cómo se inicia sesión…</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, or copy the link into it.</source>
        <translation type="unfinished">Todavía no ha llegado nada del navegador. Ábrelo de nuevo o copia el enlace en él.</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code instead.</source>
        <translation type="unfinished">Todavía no ha llegado nada del navegador. Ábrelo de nuevo, copia el enlace en él o usa un código.</translation>
    </message>
    <message>
        <source>Sign in on the page that has opened, then come back. This window goes on by itself.</source>
        <translation type="unfinished">Inicia sesión en la página que se ha abierto y después vuelve. Esta ventana continúa por sí sola.</translation>
    </message>
    <message>
        <source>Sign in on the page in the browser. It shows a code: copy it and paste it here.</source>
        <translation type="unfinished">Inicia sesión en la página del navegador. Muestra un código: cópialo y pégalo aquí.</translation>
    </message>
    <message>
        <source>Scan the picture with a phone, or open the address in any browser, and check that it shows this code.</source>
        <translation type="unfinished">Escanea la imagen con un teléfono, o abre la dirección en cualquier navegador, y comprueba que muestre este código.</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It works for five minutes.</source>
        <translation type="unfinished">Hay un código en camino a %1. Funciona durante cinco minutos.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for %1, or one of your backup codes.</source>
        <translation type="unfinished">Introduce el código que tu aplicación de autenticación muestra para %1, o uno de tus códigos de respaldo.</translation>
    </message>
    <message>
        <source>%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.</source>
        <translation type="unfinished">%1 (%2) ha iniciado sesión, y %3 (%4) tiene la sesión iniciada aquí. Solo puede haber una: la otra se cierra en este equipo.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propietario</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">Administrador</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Miembro</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>after a verb: invited somebody as owner</comment>
        <translation type="unfinished">propietario</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>after a verb: invited somebody as admin</comment>
        <translation type="unfinished">administrador</translation>
    </message>
    <message>
        <source>member</source>
        <comment>after a verb: invited somebody as member</comment>
        <translation type="unfinished">miembro</translation>
    </message>
</context>
</TS>
