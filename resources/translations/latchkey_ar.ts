<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">الحساب</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished">النشاط</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation type="unfinished">لم يحدث شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Show earlier activity</source>
        <translation type="unfinished">عرض النشاط السابق</translation>
    </message>
</context>
<context>
    <name>BackupCodes</name>
    <message>
        <source>Keep these backup codes where you will find them without this device. Each works once, and they are shown only now: should you lose them, make new ones here.</source>
        <translation type="unfinished">احفظ هذه الرموز الاحتياطية حيث تجدها من دون هذا الجهاز. كل رمز يعمل مرة واحدة، ولا تظهر الرموز إلا الآن: إذا فقدتها، فأنشئ رموزًا جديدة هنا.</translation>
    </message>
    <message>
        <source>Codes copied</source>
        <translation type="unfinished">تم نسخ الرموز</translation>
    </message>
    <message>
        <source>Copy codes</source>
        <translation type="unfinished">نسخ الرموز</translation>
    </message>
    <message>
        <source>Save codes to a file</source>
        <translation type="unfinished">حفظ الرموز في ملف</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished">تم الحفظ باسم %1</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Code of the app, or backup code</source>
        <translation type="unfinished">رمز من التطبيق أو رمز احتياطي</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">الرمز من البريد</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">متابعة</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">إرسال الرمز مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Do not ask on this computer for %L1 days</source>
        <translation type="unfinished">عدم السؤال على هذا الحاسوب لمدة %L1 يومًا</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished">كلمة المرور</translation>
    </message>
</context>
<context>
    <name>DeleteAccountSettings</name>
    <message>
        <source>Delete account</source>
        <translation type="unfinished">حذف الحساب</translation>
    </message>
    <message>
        <source>Your account, your personal workspace and every organization that is yours alone are deleted. Nobody can bring them back.</source>
        <translation type="unfinished">يُحذف حسابك ومساحة عملك الشخصية وكل مؤسسة تخصك وحدك. لا يمكن لأحد استعادتها.</translation>
    </message>
    <message>
        <source>Password, to delete the account</source>
        <translation type="unfinished">كلمة المرور، لحذف الحساب</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">تسجيل الدخول مجددًا</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation type="unfinished">حذف حسابي</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished">حذف كل شيء</translation>
    </message>
    <message>
        <source>Really delete everything?</source>
        <translation type="unfinished">أتريد حقًا حذف كل شيء؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
</context>
<context>
    <name>DeviceCode</name>
    <message>
        <source>QR code of the sign-in page</source>
        <translation type="unfinished">رمز QR لصفحة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished">الرمز</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished">الأجهزة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">تجاهل</translation>
    </message>
    <message>
        <source>You are offline. Where you are signed in is shown when you are connected again.</source>
        <translation type="unfinished">أنت غير متصل. ستظهر الأجهزة التي سجّلت الدخول عليها عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation type="unfinished">أكّد هويتك</translation>
    </message>
    <message>
        <source>You signed in more than a day ago. Where you are signed in is shown after a new sign-in.</source>
        <translation type="unfinished">مضى أكثر من يوم على تسجيل دخولك. ستظهر الأجهزة التي سجّلت الدخول عليها بعد أن تسجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">تسجيل الدخول مجددًا</translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished">هذا الجهاز</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation type="unfinished">تسجيل الخروج من %1</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">تسجيل الخروج من كل الأجهزة الأخرى</translation>
    </message>
    <message numerus="yes">
        <source>Really sign out %Ln devices?</source>
        <translation type="unfinished">
            <numerusform>أتريد حقًا تسجيل الخروج من %Ln جهاز؟</numerusform>
            <numerusform>أتريد حقًا تسجيل الخروج من جهاز واحد؟</numerusform>
            <numerusform>أتريد حقًا تسجيل الخروج من جهازين؟</numerusform>
            <numerusform>أتريد حقًا تسجيل الخروج من %Ln أجهزة؟</numerusform>
            <numerusform>أتريد حقًا تسجيل الخروج من %Ln جهازًا؟</numerusform>
            <numerusform>أتريد حقًا تسجيل الخروج من %Ln جهاز؟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">التشخيص</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">إعادة الفحص</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished">نسخ التقرير</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished">حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>EmailSettings</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">البريد الإلكتروني</translation>
    </message>
    <message>
        <source>A code is on its way to %1.</source>
        <translation type="unfinished">هناك رمز في طريقه إلى %1.</translation>
    </message>
    <message>
        <source>Your address is confirmed.</source>
        <translation type="unfinished">تم تأكيد عنوانك.</translation>
    </message>
    <message>
        <source>Your address has been changed.</source>
        <translation type="unfinished">تم تغيير عنوانك.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">مؤكَّد</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished">غير مؤكَّد</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">إرسال الرمز مرة أخرى</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation type="unfinished">تأكيد هذا العنوان</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation type="unfinished">تغيير البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">الرمز من البريد</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished">تأكيد</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished">البريد الإلكتروني الجديد</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">إرسال رمز</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Code sent to the new e-mail</source>
        <translation type="unfinished">الرمز المرسل إلى البريد الجديد</translation>
    </message>
    <message>
        <source>Change to this e-mail</source>
        <translation type="unfinished">التغيير إلى هذا البريد</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">تجاهل</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>You are signed out, but your keyring has kept the session. Unlock it before you close %1; until then this device may stay listed.</source>
        <translation type="unfinished">تم تسجيل خروجك، لكن حلقة مفاتيحك احتفظت بالجلسة. افتح قفلها قبل إغلاق %1، وحتى ذلك الحين قد يبقى هذا الجهاز في القائمة.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation type="unfinished">حدث خطأ ما. حاول مجددًا.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy cannot be reached, or asks for another user name and password. Put them into the desktop&apos;s network settings.</source>
        <translation type="unfinished">لا يمكن الوصول إلى الخادم الوكيل للشبكة، أو أنه يطلب اسم مستخدم وكلمة مرور آخرين. أدخلهما في إعدادات الشبكة لسطح المكتب.</translation>
    </message>
    <message>
        <source>You are offline. Check the network connection, then try again.</source>
        <translation type="unfinished">أنت غير متصل. تحقق من اتصال الشبكة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">لم يسجّل أحد الدخول خلال عشر دقائق. ابدأ من جديد متى شئت.</translation>
    </message>
    <message>
        <source>Nobody chose within ten minutes, so nothing has changed.</source>
        <translation type="unfinished">لم يختر أحد خلال عشر دقائق، فلم يتغير شيء.</translation>
    </message>
    <message>
        <source>The code has expired. Start again to get a new one.</source>
        <translation type="unfinished">انتهت صلاحية الرمز. ابدأ من جديد للحصول على رمز آخر.</translation>
    </message>
    <message>
        <source>No code was entered within ten minutes. Start again when you are ready.</source>
        <translation type="unfinished">لم يُدخَل أي رمز خلال عشر دقائق. ابدأ من جديد متى شئت.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation type="unfinished">لم يستجب الخادم في الوقت المناسب. حاول مجددًا.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this computer&apos;s date and time. Set the clock, then try again.</source>
        <translation type="unfinished">شهادة الخادم غير صالحة وفق التاريخ والوقت في هذا الحاسوب. اضبط الساعة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>No secure connection to the server: its certificate was refused. On a company or hotel network, ask who runs it. Also check this computer&apos;s clock.</source>
        <translation type="unfinished">لا يوجد اتصال آمن بالخادم: رُفضت شهادته. إذا كنت على شبكة شركة أو فندق، فاسأل المسؤول عنها. وتحقق أيضًا من ساعة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Something else answered instead of the server. If this network has a sign-in page of its own, open a browser and sign in there first.</source>
        <translation type="unfinished">استجاب شيء آخر بدلًا من الخادم. إذا كانت لهذه الشبكة صفحة تسجيل دخول خاصة بها، فافتح متصفحًا وسجّل الدخول هناك أولًا.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation type="unfinished">في الخادم مشكلة من جهته. حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment, then try again.</source>
        <translation type="unfinished">محاولات كثيرة جدًا. انتظر لحظة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>There were too many attempts. You can try again now.</source>
        <translation type="unfinished">كانت هناك محاولات كثيرة جدًا. يمكنك المحاولة مجددًا الآن.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln minutes.</source>
        <translation type="unfinished">
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln دقيقة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد دقيقة واحدة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد دقيقتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln دقائق.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln دقيقة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in 1 second.</source>
        <translation type="unfinished">محاولات كثيرة جدًا. حاول مجددًا بعد ثانية واحدة.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد ثانية واحدة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد ثانيتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an e-mail address, like name@example.com.</source>
        <translation type="unfinished">أدخل عنوان بريد إلكتروني، مثل name@example.com.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished">أدخل كلمة المرور.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation type="unfinished">اختر كلمة مرور من 8 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>This password is too long: 128 characters at most.</source>
        <translation type="unfinished">كلمة المرور هذه طويلة جدًا: الحد الأقصى 128 حرفًا.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 100 characters.</source>
        <translation type="unfinished">أدخل اسمًا طوله من 1 إلى 100 حرف.</translation>
    </message>
    <message>
        <source>That is not a whole code. Copy it again from the page in the browser.</source>
        <translation type="unfinished">هذا الرمز غير كامل. انسخه مجددًا من الصفحة في المتصفح.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows, or one of your backup codes.</source>
        <translation type="unfinished">أدخل الأرقام الستة التي يعرضها تطبيق المصادقة لديك، أو أحد رموزك الاحتياطية.</translation>
    </message>
    <message>
        <source>Enter the six digits from the mail.</source>
        <translation type="unfinished">أدخل الأرقام الستة الواردة في البريد.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows.</source>
        <translation type="unfinished">أدخل الأرقام الستة التي يعرضها تطبيق المصادقة لديك.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here. Choose a PNG or JPEG file.</source>
        <translation type="unfinished">هذه ليست صورة يمكن قراءتها هنا. اختر ملف PNG أو JPEG.</translation>
    </message>
    <message>
        <source>An address has 3 to 50 characters: small letters, digits and hyphens.</source>
        <translation type="unfinished">يتكون العنوان من 3 إلى 50 حرفًا: أحرف لاتينية صغيرة وأرقام وشرطات.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of whom you want to invite, like name@example.com.</source>
        <translation type="unfinished">أدخل عنوان البريد الإلكتروني لمن تريد دعوته، مثل name@example.com.</translation>
    </message>
    <message>
        <source>The file of certificate authorities (--ca-file) cannot be read, or holds no certificate in PEM form.</source>
        <translation type="unfinished">لا يمكن قراءة ملف هيئات إصدار الشهادات (Latchkey --ca-file)، أو أنه لا يحتوي على أي شهادة بصيغة PEM.</translation>
    </message>
    <message>
        <source>Enter a name for the organization, 1 to 100 characters.</source>
        <translation type="unfinished">أدخل اسمًا للمؤسسة طوله من 1 إلى 100 حرف.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Check it, then try again.</source>
        <translation type="unfinished">لم يقبل الخادم ما أُدخل. راجعه، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation type="unfinished">هذه ليست كلمة مرورك.</translation>
    </message>
    <message>
        <source>Wrong e-mail or password.</source>
        <translation type="unfinished">البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Whoever has that address is a member already.</source>
        <translation type="unfinished">صاحب هذا العنوان عضو بالفعل.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address. Sign in instead.</source>
        <translation type="unfinished">هناك حساب بهذا البريد الإلكتروني بالفعل. سجّل الدخول بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Confirm your e-mail address first: an invitation is for whoever can read the mail sent to it.</source>
        <translation type="unfinished">أكّد عنوان بريدك الإلكتروني أولًا: الدعوة لمن يستطيع قراءة البريد المرسل إليه.</translation>
    </message>
    <message>
        <source>This e-mail address is not verified yet. Open the link in the mail we sent, then sign in.</source>
        <translation type="unfinished">لم يُتحقق من عنوان البريد الإلكتروني هذا بعد. افتح الرابط في الرسالة التي أرسلناها، ثم سجّل الدخول.</translation>
    </message>
    <message>
        <source>This account asks for a second factor of a kind that this program does not know. Sign in with the browser instead.</source>
        <translation type="unfinished">يطلب هذا الحساب عاملًا ثانيًا من نوع لا يعرفه هذا البرنامج. سجّل الدخول عبر المتصفح بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Too many wrong codes, or too late. Start again with a new one.</source>
        <translation type="unfinished">رموز خاطئة كثيرة جدًا، أو فات الأوان. ابدأ من جديد برمز آخر.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation type="unfinished">انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This code is wrong or too old. Enter the newest one.</source>
        <translation type="unfinished">هذا الرمز خاطئ أو قديم جدًا. أدخل أحدث رمز.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished">انتهت جلستك. سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Confirm that it is you: sign in once more to go on.</source>
        <translation type="unfinished">أكّد هويتك: سجّل الدخول مرة أخرى للمتابعة.</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail address, made another way. Sign in that way, or prove the address first.</source>
        <translation type="unfinished">هناك حساب بهذا البريد الإلكتروني بالفعل، أُنشئ بطريقة أخرى. سجّل الدخول بتلك الطريقة، أو أثبت أولًا أن العنوان لك.</translation>
    </message>
    <message>
        <source>This server does not allow new accounts to be created here.</source>
        <translation type="unfinished">لا يسمح هذا الخادم بإنشاء حسابات جديدة هنا.</translation>
    </message>
    <message>
        <source>The account provider has a problem of its own. Try again in a moment, or choose another way.</source>
        <translation type="unfinished">لدى موفّر الحساب مشكلة من جهته. حاول مجددًا بعد لحظة، أو اختر طريقة أخرى.</translation>
    </message>
    <message>
        <source>The server does not let a browser answer to this computer: its operator has to add http://127.0.0.1:* to trustedOrigins.</source>
        <translation type="unfinished">لا يسمح الخادم للمتصفح بالرد على هذا الحاسوب: على مسؤول الخادم أن يضيف http://127.0.0.1:* (trustedOrigins).</translation>
    </message>
    <message>
        <source>A browser cannot answer to this computer: no port could be opened. Use e-mail and password instead.</source>
        <translation type="unfinished">لا يمكن للمتصفح الرد على هذا الحاسوب: تعذّر فتح أي منفذ. استخدم البريد الإلكتروني وكلمة المرور بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long, or was answered twice. Start again.</source>
        <translation type="unfinished">استغرق تسجيل الدخول في المتصفح وقتًا طويلًا جدًا، أو وصل رده مرتين. ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The server could not use the account provider&apos;s answer. Start again; if it happens again, ask whoever runs this service.</source>
        <translation type="unfinished">لم يتمكن الخادم من استخدام رد موفّر الحساب. ابدأ من جديد، وإذا تكرر ذلك، فاسأل المسؤول عن هذه الخدمة.</translation>
    </message>
    <message>
        <source>The sign-in was approved and then withdrawn. Start again.</source>
        <translation type="unfinished">تمت الموافقة على تسجيل الدخول ثم سُحبت. ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer was refused: it was used before, is too old, or belongs to another sign-in. Start again from here.</source>
        <translation type="unfinished">رُفض رد المتصفح: استُخدم من قبل، أو هو قديم جدًا، أو يخص عملية تسجيل دخول أخرى. ابدأ من جديد من هنا.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it to go on.</source>
        <translation type="unfinished">حلقة مفاتيحك مقفلة. افتح قفلها للمتابعة.</translation>
    </message>
    <message>
        <source>The keyring refused access. Allow it for %1 in your keyring settings.</source>
        <translation type="unfinished">رفضت حلقة المفاتيح الوصول. اسمح به لتطبيق %1 في إعدادات حلقة مفاتيحك.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install one, GNOME Keyring or KWallet, to stay signed in.</source>
        <translation type="unfinished">ليس في سطح المكتب هذا حلقة مفاتيح. ثبّت واحدة، مثل GNOME Keyring أو KWallet، لتبقى جلستك محفوظة.</translation>
    </message>
    <message>
        <source>Could not save to this computer. Check that the disk is not full or read-only.</source>
        <translation type="unfinished">تعذّر الحفظ على هذا الحاسوب. تحقق من أن القرص ليس ممتلئًا ولا للقراءة فقط.</translation>
    </message>
    <message>
        <source>This server does not allow signing in with e-mail and password.</source>
        <translation type="unfinished">لا يسمح هذا الخادم بتسجيل الدخول بالبريد الإلكتروني وكلمة المرور.</translation>
    </message>
    <message>
        <source>This account has been suspended. Ask whoever runs this service.</source>
        <translation type="unfinished">تم تعليق هذا الحساب. اسأل المسؤول عن هذه الخدمة.</translation>
    </message>
    <message>
        <source>The server does not allow that. Ask whoever runs it.</source>
        <translation type="unfinished">لا يسمح الخادم بذلك. اسأل المسؤول عنه.</translation>
    </message>
    <message>
        <source>Your role in this organization does not allow that.</source>
        <translation type="unfinished">لا يسمح دورك في هذه المؤسسة بذلك.</translation>
    </message>
    <message>
        <source>The server knows no sign-in provider of that name. Check --provider.</source>
        <translation type="unfinished">لا يعرف الخادم موفّر تسجيل دخول بهذا الاسم. راجع خيار Latchkey --provider.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the site yourself, and sign in there.</source>
        <translation type="unfinished">تعذّر فتح أي متصفح. افتح الموقع بنفسك وسجّل الدخول هناك.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation type="unfinished">انتهت صلاحية هذه الدعوة. اطلب دعوة جديدة ممن أرسلها.</translation>
    </message>
    <message>
        <source>That does not exist any more, or you have no access to it.</source>
        <translation type="unfinished">لم يعد هذا موجودًا، أو ليس لديك حق الوصول إليه.</translation>
    </message>
    <message>
        <source>You are the only owner. Make somebody else an owner first, or delete the organization.</source>
        <translation type="unfinished">أنت المالك الوحيد. عيّن مالكًا آخر أولًا، أو احذف المؤسسة.</translation>
    </message>
    <message>
        <source>This is your only way to sign in. Add another one first.</source>
        <translation type="unfinished">هذه طريقتك الوحيدة لتسجيل الدخول. أضف طريقة أخرى أولًا.</translation>
    </message>
    <message>
        <source>Another account has this e-mail address.</source>
        <translation type="unfinished">عنوان البريد الإلكتروني هذا مستخدم في حساب آخر.</translation>
    </message>
    <message>
        <source>This address is taken. Choose another one.</source>
        <translation type="unfinished">هذا العنوان مستخدم بالفعل. اختر عنوانًا آخر.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Try again.</source>
        <translation type="unfinished">غيّر شخص آخر هذا في الوقت نفسه. حاول مجددًا.</translation>
    </message>
    <message>
        <source>The deployment lacks a function this program needs: deploy backend/convex to it.</source>
        <translation type="unfinished">تنقص بيئة النشر دالة يحتاج إليها هذا البرنامج: انشر backend/convex إليها.</translation>
    </message>
    <message>
        <source>This server does not sign in other devices by a code. Use another way.</source>
        <translation type="unfinished">لا يتيح هذا الخادم تسجيل الدخول على أجهزة أخرى برمز. استخدم طريقة أخرى.</translation>
    </message>
    <message>
        <source>This server has no sign-in page for desktop programs, only its providers, and none is chosen. Start with --provider NAME, for example google.</source>
        <translation type="unfinished">ليس لهذا الخادم صفحة تسجيل دخول لبرامج سطح المكتب، بل لموفّريه فقط، ولم يُختر أي منهم. شغّل latchkey --provider NAME، حيث NAME هو google مثلًا.</translation>
    </message>
    <message>
        <source>The deployment lacks %1: deploy backend/convex to it.</source>
        <translation type="unfinished">ينقص بيئة النشر %1: انشر backend/convex إليها.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation type="unfinished">أُلغي تسجيل الدخول في المتصفح.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation type="unfinished">رُفض تسجيل الدخول على الجهاز الآخر.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">تم الإلغاء.</translation>
    </message>
    <message>
        <source>The server sent something this version does not understand. Look for an update of %1.</source>
        <translation type="unfinished">أرسل الخادم شيئًا لا يفهمه هذا الإصدار. ابحث عن تحديث لتطبيق %1.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Try again.</source>
        <translation type="unfinished">حدث خطأ غير متوقع. حاول مجددًا.</translation>
    </message>
    <message>
        <source>No deployment is set. Start with --deployment-url https://NAME.convex.cloud.</source>
        <translation type="unfinished">لم تُحدَّد بيئة نشر. شغّل latchkey --deployment-url https://NAME.convex.cloud.</translation>
    </message>
    <message>
        <source>The address is not a whole one. Write the deployment like https://NAME.convex.cloud, and its site like https://NAME.convex.site.</source>
        <translation type="unfinished">العنوان غير كامل. اكتب عنوان بيئة النشر بالصيغة https://NAME.convex.cloud، وعنوان موقعها بالصيغة https://NAME.convex.site.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished">يجب أن يبدأ العنوان بـ https://.</translation>
    </message>
    <message>
        <source>http:// is only allowed to this computer itself. Use https://.</source>
        <translation type="unfinished">لا يُسمح باستخدام http:// إلا مع هذا الحاسوب نفسه. استخدم https://.</translation>
    </message>
    <message>
        <source>The address must not carry a user name or password. Remove the part before the @.</source>
        <translation type="unfinished">يجب ألا يتضمن العنوان اسم مستخدم أو كلمة مرور. احذف الجزء الواقع قبل @.</translation>
    </message>
    <message>
        <source>The address must end after the host name. Remove everything behind it.</source>
        <translation type="unfinished">يجب أن ينتهي العنوان باسم المضيف. احذف كل ما بعده.</translation>
    </message>
    <message>
        <source>This is the site address. Give the deployment address: the same name, ending in .convex.cloud.</source>
        <translation type="unfinished">هذا عنوان الموقع. أدخل عنوان بيئة النشر: الاسم نفسه بالصيغة NAME.convex.cloud.</translation>
    </message>
    <message>
        <source>This is the deployment address. Give the site address: the same name, ending in .convex.site.</source>
        <translation type="unfinished">هذا عنوان بيئة النشر. أدخل عنوان الموقع: الاسم نفسه بالصيغة NAME.convex.site.</translation>
    </message>
    <message>
        <source>A self-hosted deployment needs its site address too. Add --site-url.</source>
        <translation type="unfinished">تحتاج بيئة النشر المستضافة ذاتيًا إلى عنوان موقعها أيضًا. أضف خيار Latchkey --site-url.</translation>
    </message>
    <message>
        <source>The deployment and the site address do not belong together. Check both.</source>
        <translation type="unfinished">عنوان بيئة النشر وعنوان الموقع لا يتبع أحدهما الآخر. راجع كليهما.</translation>
    </message>
    <message>
        <source>Your session has expired. Sign in to go on where you were.</source>
        <translation type="unfinished">انتهت صلاحية جلستك. سجّل الدخول للمتابعة من حيث كنت.</translation>
    </message>
    <message>
        <source>The keyring refused access to your session. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">رفضت حلقة المفاتيح الوصول إلى جلستك. يمكنك تسجيل الدخول، لكن لن يُحفظ ذلك.</translation>
    </message>
    <message>
        <source>No keyring was found on this desktop. You can sign in, but it will not be remembered.</source>
        <translation type="unfinished">لم يُعثر على حلقة مفاتيح في سطح المكتب هذا. يمكنك تسجيل الدخول، لكن لن يُحفظ ذلك.</translation>
    </message>
    <message>
        <source>The saved session cannot be read on this computer. Sign in again.</source>
        <translation type="unfinished">لا يمكن قراءة الجلسة المحفوظة على هذا الحاسوب. سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Your keyring no longer holds your session: it was emptied, or the desktop uses another keyring now. Sign in again; nothing else is lost.</source>
        <translation type="unfinished">لم تعد حلقة مفاتيحك تحتوي على جلستك: أُفرغت، أو يستخدم سطح المكتب الآن حلقة أخرى. سجّل الدخول مجددًا، ولم يُفقد شيء آخر.</translation>
    </message>
    <message>
        <source>Setting up your account…</source>
        <translation type="unfinished">جارٍ إعداد حسابك…</translation>
    </message>
    <message>
        <source>Waiting for an organization…</source>
        <translation type="unfinished">في انتظار مؤسسة…</translation>
    </message>
    <message>
        <source>Getting your workspace ready…</source>
        <translation type="unfinished">جارٍ تجهيز مساحة عملك…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Fault</source>
        <translation type="unfinished">مشكلة</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished">للعلم</translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished">سليم</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished">لم يُفحص</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished">%1: %2. %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">نسخ</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation type="unfinished">نسخ الأمر الخاص بـ %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Confirm your e-mail address: invitations to you are shown then.</source>
        <translation type="unfinished">أكّد عنوان بريدك الإلكتروني لتظهر الدعوات الموجهة إليك.</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation type="unfinished">تأكيد العنوان</translation>
    </message>
</context>
<context>
    <name>InvitationsCard</name>
    <message>
        <source>Invitations</source>
        <translation type="unfinished">الدعوات</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation type="unfinished">تمت دعوة %1.</translation>
    </message>
    <message>
        <source>Invite by e-mail</source>
        <translation type="unfinished">البريد الإلكتروني لمن تريد دعوته</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished">دعوة</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">سحب</translation>
    </message>
    <message>
        <source>Withdraw the invitation to %1</source>
        <translation type="unfinished">سحب الدعوة الموجهة إلى %1</translation>
    </message>
    <message>
        <source>Nobody is invited at the moment.</source>
        <translation type="unfinished">لا توجد دعوات حاليًا.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">الدور</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">عضو</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">مشرف</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">مالك</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>KeychainLockedPage</name>
    <message>
        <source>Your keyring is locked</source>
        <translation type="unfinished">حلقة مفاتيحك مقفلة</translation>
    </message>
    <message>
        <source>Your session is kept safe in it. Unlock the keyring, and %1 goes on where you were.</source>
        <translation type="unfinished">جلستك محفوظة فيها بأمان. افتح قفل حلقة المفاتيح ليتابع %1 من حيث كنت.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">فتح القفل</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">فتح قفل حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation type="unfinished">تسجيل الدخول بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">معرفة سبب المشكلة</translation>
    </message>
</context>
<context>
    <name>LinkIndicator</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished">إعادة المحاولة</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation type="unfinished">معرفة السبب</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Make member</source>
        <translation type="unfinished">تعيين عضوًا</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation type="unfinished">تعيين مشرفًا</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation type="unfinished">تعيين مالكًا</translation>
    </message>
    <message>
        <source>Really remove %1?</source>
        <translation type="unfinished">أتريد حقًا إزالة %1؟</translation>
    </message>
    <message>
        <source>Remove from the organization</source>
        <translation type="unfinished">إزالة من المؤسسة</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">إدارة %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished">%1 (أنت)</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished">إدارة</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation type="unfinished">إدارة %1</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation type="unfinished">الأعضاء</translation>
    </message>
    <message>
        <source>Show more members</source>
        <translation type="unfinished">عرض المزيد من الأعضاء</translation>
    </message>
</context>
<context>
    <name>Misconfigured</name>
    <message>
        <source>Latchkey is not set up yet</source>
        <translation type="unfinished">لم يتم إعداد Latchkey بعد</translation>
    </message>
    <message>
        <source>Name the deployment on the command line, in the environment, or in a file:</source>
        <translation type="unfinished">حدّد بيئة النشر في سطر الأوامر، أو في متغيرات البيئة، أو في ملف:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
</context>
<context>
    <name>NewOrganizationForm</name>
    <message>
        <source>Organization name</source>
        <translation type="unfinished">اسم المؤسسة</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation type="unfinished">إنشاء مؤسسة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
</context>
<context>
    <name>NewcomerPage</name>
    <message>
        <source>Continue as %1?</source>
        <translation type="unfinished">أتريد المتابعة باسم %1؟</translation>
    </message>
    <message>
        <source>Stay as %1</source>
        <translation type="unfinished">البقاء باسم %1</translation>
    </message>
    <message>
        <source>Continue as %1</source>
        <translation type="unfinished">المتابعة باسم %1</translation>
    </message>
</context>
<context>
    <name>NotRemembered</name>
    <message>
        <source>Your keyring did not take the session: you stay signed in until %1 is closed.</source>
        <translation type="unfinished">لم تقبل حلقة مفاتيحك الجلسة: ستبقى جلستك قائمة إلى أن يُغلق %1.</translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>You are offline. You can change this when you are connected again.</source>
        <translation type="unfinished">أنت غير متصل. يمكنك تغيير هذا عند عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">المؤسسات</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">مؤسسة جديدة</translation>
    </message>
</context>
<context>
    <name>OrganizationList</name>
    <message>
        <source>Organizations</source>
        <translation type="unfinished">المؤسسات</translation>
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
        <translation type="unfinished">أنت غير متصل. يظهر الأعضاء والنشاط عند عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>OrganizationSettings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">تم الحفظ.</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation type="unfinished">اسم المؤسسة</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished">تغيير الاسم</translation>
    </message>
    <message>
        <source>Address of the organization</source>
        <translation type="unfinished">عنوان المؤسسة</translation>
    </message>
    <message>
        <source>Change address</source>
        <translation type="unfinished">تغيير العنوان</translation>
    </message>
    <message>
        <source>Leave the organization</source>
        <translation type="unfinished">مغادرة المؤسسة</translation>
    </message>
    <message>
        <source>Really leave?</source>
        <translation type="unfinished">أتريد حقًا المغادرة؟</translation>
    </message>
    <message>
        <source>Delete the organization</source>
        <translation type="unfinished">حذف المؤسسة</translation>
    </message>
    <message>
        <source>Really delete it for everybody?</source>
        <translation type="unfinished">أتريد حقًا حذفها للجميع؟</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcher</name>
    <message>
        <source>Organization switcher</source>
        <translation type="unfinished">مبدّل المؤسسات</translation>
    </message>
</context>
<context>
    <name>OrganizationSwitcherPopup</name>
    <message>
        <source>Find an organization</source>
        <translation type="unfinished">البحث عن مؤسسة</translation>
    </message>
    <message>
        <source>You can switch when you are connected again.</source>
        <translation type="unfinished">يمكنك التبديل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation type="unfinished">مؤسسة جديدة</translation>
    </message>
    <message>
        <source>Switch the organization</source>
        <translation type="unfinished">تبديل المؤسسة</translation>
    </message>
    <message>
        <source>None of your organizations is called that.</source>
        <translation type="unfinished">لا توجد لديك مؤسسة بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished">إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">إظهار</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished">إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished">إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>PasswordResetPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">هل نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>A code is sent to your address. With it you choose a new password, which signs out every device.</source>
        <translation type="unfinished">يُرسل رمز إلى عنوانك. تختار به كلمة مرور جديدة، ويُسجَّل الخروج من كل الأجهزة.</translation>
    </message>
    <message>
        <source>If %1 has an account here, a code is on its way. It works for five minutes.</source>
        <translation type="unfinished">إذا كان لدى %1 حساب هنا، فهناك رمز في الطريق. يعمل الرمز لمدة خمس دقائق.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation type="unfinished">الرمز من البريد</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">إرسال رمز</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation type="unfinished">تعيين كلمة المرور وتسجيل الدخول</translation>
    </message>
    <message>
        <source>Send the code again</source>
        <translation type="unfinished">إرسال الرمز مرة أخرى</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">كلمة المرور</translation>
    </message>
    <message>
        <source>You sign in without a password. “Forgot your password?” on the sign-in page makes one.</source>
        <translation type="unfinished">أنت تسجّل الدخول من دون كلمة مرور. يمكنك إنشاء واحدة عبر «هل نسيت كلمة المرور؟» في صفحة تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Your password has been changed, and every other device signed out.</source>
        <translation type="unfinished">تم تغيير كلمة مرورك، وتسجيل الخروج من كل الأجهزة الأخرى.</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation type="unfinished">تم تغيير كلمة مرورك.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation type="unfinished">كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished">كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Sign out every other device</source>
        <translation type="unfinished">تسجيل الخروج من كل الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished">تغيير كلمة المرور</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">اختيار صورة</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished">صور PNG وJPEG (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">اختيار صورة</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished">لصق صورة</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished">إزالة الصورة</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished">الخطة</translation>
    </message>
</context>
<context>
    <name>PreferencesButton</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">التفضيلات</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">التفضيلات</translation>
    </message>
    <message>
        <source>Your choices could not be written down: they hold until %1 is closed.</source>
        <translation type="unfinished">تعذّر حفظ اختياراتك: تسري حتى إغلاق %1.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished">المظهر</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">الألوان</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">كما في سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">داكن</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished">التباين</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished">عادي</translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished">مرتفع</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished">الحركة</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">كاملة</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished">مخفّفة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">اللغة</translation>
    </message>
    <message>
        <source>This translation was made by a machine, and nobody who speaks the language has read it yet.</source>
        <translation type="unfinished">هذه الترجمة أنجزتها آلة، ولم يراجعها بعدُ أحدٌ ممن يتحدثون هذه اللغة.</translation>
    </message>
    <message>
        <source>Notify me of invitations, and of sign-ins on other devices</source>
        <translation type="unfinished">الإشعار بالدعوات وبعمليات تسجيل الدخول على أجهزة أخرى</translation>
    </message>
    <message>
        <source>Start when I sign in to this computer</source>
        <translation type="unfinished">التشغيل عند تسجيل دخولي إلى هذا الحاسوب</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished">البقاء في شريط النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished">%1٪</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation type="unfinished">اللغة والتنسيقات</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished">سطح المكتب</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Signed in to</source>
        <translation type="unfinished">تم تسجيل الدخول إلى</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">تسجيل الخروج</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">استخدام حساب آخر</translation>
    </message>
</context>
<context>
    <name>ProfileSettings</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished">الملف الشخصي</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">اسمك</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation type="unfinished">حفظ الاسم</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished">تم الحفظ.</translation>
    </message>
</context>
<context>
    <name>ReceivedInvitationsList</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished">قبول</translation>
    </message>
    <message>
        <source>Accept the invitation to %1</source>
        <translation type="unfinished">قبول الدعوة إلى %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished">رفض</translation>
    </message>
    <message>
        <source>Decline the invitation to %1</source>
        <translation type="unfinished">رفض الدعوة إلى %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">تجاهل</translation>
    </message>
</context>
<context>
    <name>SecondFactorSettings</name>
    <message>
        <source>Second factor</source>
        <translation type="unfinished">العامل الثاني</translation>
    </message>
    <message>
        <source>On. Signing in with your password or a code by mail also asks for a code of your authenticator app. Other providers follow rules of their own.</source>
        <translation type="unfinished">مفعّل. يتطلب تسجيل الدخول بكلمة المرور أو برمز عبر البريد رمزًا من تطبيق المصادقة أيضًا. أما الموفّرون الآخرون فيطلبون ما يشترطونه هم.</translation>
    </message>
    <message>
        <source>Off. When it is on, your password alone is not enough to sign in.</source>
        <translation type="unfinished">غير مفعّل. عند تفعيله، لا تكفي كلمة مرورك وحدها للدخول.</translation>
    </message>
    <message>
        <source>A second factor protects a password, and your account has none.</source>
        <translation type="unfinished">يحمي العامل الثاني كلمة المرور، وليست لديك كلمة مرور.</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation type="unfinished">العامل الثاني مفعّل.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation type="unfinished">العامل الثاني غير مفعّل.</translation>
    </message>
    <message>
        <source>Turn on the second factor</source>
        <translation type="unfinished">تفعيل العامل الثاني</translation>
    </message>
    <message>
        <source>New backup codes</source>
        <translation type="unfinished">رموز احتياطية جديدة</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation type="unfinished">إيقاف العامل الثاني</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished">كلمة مرورك</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation type="unfinished">إيقاف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">متابعة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</source>
        <translation type="unfinished">امسح هذا بتطبيق المصادقة، أو اكتب المفتاح فيه. ثم أدخل الرمز الذي يعرضه.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation type="unfinished">رمز QR لتطبيق المصادقة</translation>
    </message>
    <message>
        <source>Key to type into an authenticator app</source>
        <translation type="unfinished">المفتاح الذي يُكتب في تطبيق المصادقة</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation type="unfinished">الرمز من التطبيق</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished">تفعيل</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation type="unfinished">لقد حفظتها</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
</context>
<context>
    <name>SignInElsewhere</name>
    <message>
        <source>Code from the browser</source>
        <translation type="unfinished">الرمز من المتصفح</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">متابعة</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <translation type="unfinished">فتح الصفحة هنا</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished">فتح المتصفح مرة أخرى</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished">تم نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished">نسخ الرابط</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished">استخدام رمز بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished">استخدام جهاز آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
</context>
<context>
    <name>SignInMethodsSettings</name>
    <message>
        <source>Ways to sign in</source>
        <translation type="unfinished">طرق تسجيل الدخول</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">إزالة</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation type="unfinished">أتريد حقًا الإزالة؟</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished">إزالة %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished">إضافة %1</translation>
    </message>
    <message>
        <source>Go on in the browser. What you add there appears here.</source>
        <translation type="unfinished">تابع في المتصفح. ما تضيفه هناك يظهر هنا.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished">تسجيل الدخول مجددًا</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Create account</source>
        <translation type="unfinished">إنشاء حساب</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation type="unfinished">إرسال رمز</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished">تسجيل الدخول</translation>
    </message>
    <message>
        <source>Create your account</source>
        <translation type="unfinished">إنشاء حسابك</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished">تسجيل الدخول إلى %1</translation>
    </message>
    <message>
        <source>Your keyring is still locked. Until you unlock it, a new sign-in will not be remembered.</source>
        <translation type="unfinished">ما زالت حلقة مفاتيحك مقفلة. لن يُحفظ أي تسجيل دخول جديد حتى تفتح قفلها.</translation>
    </message>
    <message>
        <source>%1 stays signed in until you have signed in.</source>
        <translation type="unfinished">تبقى جلسة %1 قائمة إلى أن تسجّل الدخول.</translation>
    </message>
    <message>
        <source>Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.</source>
        <translation type="unfinished">ألم تؤكّد هذا العنوان قط؟ إذًا سيزيل الرمز المرسل بالبريد كلمة مرور الحساب ويسجّل الخروج من أجهزته الأخرى.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation type="unfinished">هل نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>Google, a company account, and every other way this server offers</source>
        <translation type="unfinished">حساب Google أو حساب شركة أو أي طريقة أخرى يوفّرها هذا الخادم</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation type="unfinished">استخدام كلمة المرور</translation>
    </message>
    <message>
        <source>Get a code by mail</source>
        <translation type="unfinished">الحصول على رمز عبر البريد</translation>
    </message>
    <message>
        <source>I already have an account</source>
        <translation type="unfinished">لديّ حساب بالفعل</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation type="unfinished">إنشاء حساب جديد</translation>
    </message>
    <message>
        <source>Unlock keyring</source>
        <translation type="unfinished">فتح قفل حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Find out what is wrong</source>
        <translation type="unfinished">معرفة سبب المشكلة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
</context>
<context>
    <name>SignedInPage</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished">تجاهل</translation>
    </message>
</context>
<context>
    <name>SigningOutPage</name>
    <message>
        <source>Signing out…</source>
        <translation type="unfinished">جارٍ تسجيل الخروج…</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Opening your session…</source>
        <translation type="unfinished">جارٍ فتح جلستك…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished">لم يسجَّل الدخول</translation>
    </message>
    <message>
        <source>Open Latchkey</source>
        <translation type="unfinished">فتح Latchkey</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">التفضيلات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished">إنهاء</translation>
    </message>
    <message>
        <source>Latchkey: %2, %1</source>
        <translation type="unfinished">Latchkey: %2، %1</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>User menu</source>
        <translation type="unfinished">قائمة المستخدم</translation>
    </message>
</context>
<context>
    <name>UserMenuPopup</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">الحساب</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished">الأجهزة</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation type="unfinished">استخدام حساب آخر</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished">التشخيص</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished">تسجيل الخروج</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">التفضيلات</translation>
    </message>
    <message>
        <source>User menu</source>
        <translation type="unfinished">قائمة المستخدم</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Somebody is signed in, and the keyring holds the session.</source>
        <translation type="unfinished">هناك جلسة مستخدم قائمة، وهي محفوظة في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>Somebody is signed in, for this run only: the keyring did not take the session.</source>
        <translation type="unfinished">هناك جلسة مستخدم قائمة لهذا التشغيل فقط: لم تقبلها حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>See what is said of the keyring below.</source>
        <translation type="unfinished">انظر أدناه ما ورد عن حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>The keyring is locked: nobody can tell.</source>
        <translation type="unfinished">حلقة المفاتيح مقفلة، فلا يمكن معرفة ذلك.</translation>
    </message>
    <message>
        <source>The session has ended at the server: it expired, or was ended from another device.</source>
        <translation type="unfinished">انتهت الجلسة على الخادم: انتهت صلاحيتها، أو أُنهيت من جهاز آخر.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished">سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>The keyring holds an entry of ours that cannot be read: it was edited, cut off, or written by another version.</source>
        <translation type="unfinished">في حلقة المفاتيح عنصر يخصنا ولا يمكن قراءته: عُدّل، أو اقتُطع، أو كتبه إصدار آخر.</translation>
    </message>
    <message>
        <source>Sign in again: the entry is replaced.</source>
        <translation type="unfinished">سجّل الدخول مجددًا وسيُستبدل العنصر.</translation>
    </message>
    <message>
        <source>A session was kept on this computer, and the keyring does not hold it: it was emptied, or another one is used now.</source>
        <translation type="unfinished">حُفظت جلسة على هذا الحاسوب، لكنها ليست في حلقة المفاتيح: أُفرغت الحلقة، أو تُستخدم الآن حلقة أخرى.</translation>
    </message>
    <message>
        <source>Sign in again: the session is kept where the desktop keeps secrets now.</source>
        <translation type="unfinished">سجّل الدخول مجددًا: تُحفظ الجلسة حيث يحفظ سطح المكتب الأسرار الآن.</translation>
    </message>
    <message>
        <source>Nobody is signed in on this computer.</source>
        <translation type="unfinished">لم يسجّل أحد الدخول على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The discovery document is there.</source>
        <translation type="unfinished">مستند الاستكشاف موجود.</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation type="unfinished">يستجيب %1 بما يلي: %2.</translation>
    </message>
    <message>
        <source>Better Auth runs there without the Convex plugin. Add `convex({ authConfig })` as the last of its plugins, and deploy.</source>
        <translation type="unfinished">يعمل Better Auth هناك من دون إضافة Convex. اجعل `convex({ authConfig })` آخر إضافاته، ثم انشر.</translation>
    </message>
    <message>
        <source>Nobody answers in the servers&apos; place.</source>
        <translation type="unfinished">لا أحد يردّ بدلًا من الخوادم.</translation>
    </message>
    <message>
        <source>A web page answers where %1 should (%2).</source>
        <translation type="unfinished">ظهرت صفحة ويب حيث ينبغي أن يستجيب %1 (%2).</translation>
    </message>
    <message>
        <source>This network wants to be signed in to first. Open any page in a browser, sign in to the network, and try again.</source>
        <translation type="unfinished">تتطلب هذه الشبكة تسجيل الدخول إليها أولًا. افتح أي صفحة في متصفح، وسجّل الدخول إلى الشبكة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Something answers.</source>
        <translation type="unfinished">هناك استجابة.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and that %1 and %2 are the right addresses. If others cannot reach them either, the server is down.</source>
        <translation type="unfinished">تحقق من أن هذا الحاسوب متصل بالشبكة، ومن أن العنوانين %1 و%2 صحيحان. وإذا لم يتمكن الآخرون أيضًا من الوصول إليهما، فالخادم متوقف.</translation>
    </message>
    <message>
        <source>%1 answers as a Convex deployment.</source>
        <translation type="unfinished">يستجيب %1 بوصفه بيئة نشر Convex.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Convex deployment (%2).</source>
        <translation type="unfinished">يستجيب %1، لكن ليس بوصفه بيئة نشر Convex (%2).</translation>
    </message>
    <message>
        <source>Set --deployment-url to the deployment&apos;s own address, the one `npx convex` prints (https://NAME.convex.cloud in the cloud).</source>
        <translation type="unfinished">اضبط خيار Latchkey --deployment-url على عنوان بيئة النشر نفسها، وهو العنوان الذي يعرضه الأمر `npx convex` (في السحابة: https://NAME.convex.cloud).</translation>
    </message>
    <message>
        <source>Check that %1 is the right address, that the deployment runs, and that this computer is online.</source>
        <translation type="unfinished">تحقق من أن %1 هو العنوان الصحيح، ومن أن بيئة النشر تعمل، ومن أن هذا الحاسوب متصل بالشبكة.</translation>
    </message>
    <message>
        <source>Check that %1 is the right address of the site, and that it runs.</source>
        <translation type="unfinished">تحقق من أن %1 هو العنوان الصحيح للموقع، ومن أن الموقع يعمل.</translation>
    </message>
    <message>
        <source>%1 answers with a failure of its own (%2).</source>
        <translation type="unfinished">يستجيب %1 بخطأ من جهته (%2).</translation>
    </message>
    <message>
        <source>Look into the deployment&apos;s log: `npx convex logs`.</source>
        <translation type="unfinished">راجع سجلات بيئة النشر: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 answers (%2).</source>
        <translation type="unfinished">يستجيب %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is given as the site, and is the address of a deployment&apos;s functions.</source>
        <translation type="unfinished">حُدّد %1 عنوانًا للموقع، وهو عنوان الدوال في بيئة نشر.</translation>
    </message>
    <message>
        <source>Set --site-url to the site&apos;s address: https://NAME.convex.site in the cloud, the port of the HTTP actions (3211 by default) where you host it yourself.</source>
        <translation type="unfinished">اضبط خيار Latchkey --site-url على عنوان الموقع: https://NAME.convex.site في السحابة، أو منفذ إجراءات HTTP (وهو 3211 افتراضيًا) إذا كنت تستضيفه بنفسك.</translation>
    </message>
    <message>
        <source>Deployment and site have an address each.</source>
        <translation type="unfinished">لكل من بيئة النشر والموقع عنوان خاص به.</translation>
    </message>
    <message>
        <source>Better Auth answers below /api/auth.</source>
        <translation type="unfinished">يستجيب Better Auth (/api/auth).</translation>
    </message>
    <message>
        <source>%1/api/auth/ok answers %2.</source>
        <translation type="unfinished">يستجيب %1/api/auth/ok بما يلي: %2.</translation>
    </message>
    <message>
        <source>The site has no Better Auth routes. Mount them in convex/http.ts and deploy.</source>
        <translation type="unfinished">لا توجد في الموقع مسارات Better Auth. أضفها في convex/http.ts ثم انشر.</translation>
    </message>
    <message>
        <source>The server is willing to answer.</source>
        <translation type="unfinished">الخادم مستعد للاستجابة.</translation>
    </message>
    <message>
        <source>Wait %1, and try again.</source>
        <translation type="unfinished">انتظر %1، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation type="unfinished">انتظر دقيقة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The server asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">يطلب الخادم تقليل عدد الطلبات (HTTP 429).</translation>
    </message>
    <message>
        <source>Behind a proxy, make sure that the site sees each visitor&apos;s own address: else all share one limit.</source>
        <translation type="unfinished">إذا كان الموقع خلف خادم وكيل، فتأكد من أنه يرى عنوان كل زائر على حدة، وإلا تشارك الجميع حدًّا واحدًا.</translation>
    </message>
    <message>
        <source>The site does not say which versions it runs (%1).</source>
        <translation type="unfinished">لا يذكر الموقع الإصدارات التي يشغّلها (%1).</translation>
    </message>
    <message>
        <source>Sign-in works without; with `backend/convex/desktop` deployed the browser sign-in has every way back.</source>
        <translation type="unfinished">يعمل تسجيل الدخول من دونه، لكن نشر `backend/convex/desktop` يوفّر لتسجيل الدخول عبر المتصفح كل طرق العودة.</translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation type="unfinished">لا يذكر الخادم الوقت.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a wrong clock here would go unnoticed.</source>
        <translation type="unfinished">لا يلزم فعل شيء، لكن لو كانت ساعة هذا الحاسوب خاطئة فلن يُلاحظ ذلك.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation type="unfinished">ساعة هذا الحاسوب وساعة الخادم متطابقتان.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the server&apos;s by %1.</source>
        <translation type="unfinished">تتقدم ساعة هذا الحاسوب على ساعة الخادم بمقدار %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the server&apos;s by %1.</source>
        <translation type="unfinished">تتأخر ساعة هذا الحاسوب عن ساعة الخادم بمقدار %1.</translation>
    </message>
    <message>
        <source>Let the clock be set by the network. Latchkey works all the same; certificates and other programs may not.</source>
        <translation type="unfinished">دع الشبكة تضبط الساعة. سيعمل Latchkey على أي حال، أما الشهادات والبرامج الأخرى فقد لا تعمل.</translation>
    </message>
    <message>
        <source>A sign-in is waiting there just now.</source>
        <translation type="unfinished">هناك عملية تسجيل دخول تنتظر الآن.</translation>
    </message>
    <message>
        <source>A browser can bring its answer back to a port of this computer.</source>
        <translation type="unfinished">يمكن للمتصفح أن يعيد رده إلى منفذ في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No port of 127.0.0.1 can be had.</source>
        <translation type="unfinished">لا يمكن الحصول على أي منفذ من 127.0.0.1.</translation>
    </message>
    <message>
        <source>Something forbids it (a sandbox, or rules of this computer&apos;s operator). The browser sign-in then goes by a pasted code.</source>
        <translation type="unfinished">شيء ما يمنع ذلك (بيئة معزولة، أو قواعد وضعها مسؤول هذا الحاسوب). يتم تسجيل الدخول عبر المتصفح عندئذ بلصق رمز.</translation>
    </message>
    <message>
        <source>A browser can be opened on this screen.</source>
        <translation type="unfinished">يمكن فتح متصفح على هذه الشاشة.</translation>
    </message>
    <message>
        <source>No browser can be opened here: there is no display, or this is a remote session.</source>
        <translation type="unfinished">لا يمكن فتح متصفح هنا: لا توجد شاشة، أو هذه جلسة عن بُعد.</translation>
    </message>
    <message>
        <source>Sign in with a device code, in a browser on any other device.</source>
        <translation type="unfinished">سجّل الدخول برمز جهاز، من متصفح على أي جهاز آخر.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: come to this program.</source>
        <translation type="unfinished">تصل روابط المخطط latchkey: إلى هذا البرنامج.</translation>
    </message>
    <message>
        <source>Links of the scheme latchkey: do not come to this program.</source>
        <translation type="unfinished">لا تصل روابط المخطط latchkey: إلى هذا البرنامج.</translation>
    </message>
    <message>
        <source>They are the second way back from a browser; the first, a port of this computer, needs nothing. Install the desktop entry to have both.</source>
        <translation type="unfinished">هذه الروابط هي طريق العودة الثاني من المتصفح. أما الأول، وهو منفذ في هذا الحاسوب، فلا يحتاج إلى شيء. ثبّت مدخل سطح المكتب ليتوفر لك الطريقان.</translation>
    </message>
    <message>
        <source>No proxy in between.</source>
        <translation type="unfinished">لا يوجد خادم وكيل في الطريق.</translation>
    </message>
    <message>
        <source>Through the proxy %1.</source>
        <translation type="unfinished">عبر الخادم الوكيل %1.</translation>
    </message>
    <message>
        <source>This computer trusts no certificate authority at all.</source>
        <translation type="unfinished">لا يثق هذا الحاسوب بأي هيئة لإصدار الشهادات.</translation>
    </message>
    <message>
        <source>Install them.</source>
        <translation type="unfinished">ثبّتها.</translation>
    </message>
    <message>
        <source>Besides: those of %1.</source>
        <translation type="unfinished">وكذلك الهيئات الواردة في %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished">لا يمكن الكتابة في المجلد %1.</translation>
    </message>
    <message>
        <source>What was last true cannot be kept for the next start. Make it a folder of your own.</source>
        <translation type="unfinished">لا يمكن حفظ آخر حالة معروفة للتشغيل القادم. اجعل المجلد ملكًا لك.</translation>
    </message>
    <message>
        <source>The folder %1 can be read by others.</source>
        <translation type="unfinished">يمكن للآخرين قراءة المجلد %1.</translation>
    </message>
    <message>
        <source>Nothing in it is readable without your keyring, but it is nobody else&apos;s business.</source>
        <translation type="unfinished">لا يمكن قراءة أي شيء فيه من دون حلقة مفاتيحك، لكنه لا يعني أحدًا غيرك.</translation>
    </message>
    <message>
        <source>%1 is yours alone.</source>
        <translation type="unfinished">المجلد %1 لك وحدك.</translation>
    </message>
    <message>
        <source>%1 of room.</source>
        <translation type="unfinished">المساحة الحرة: %1.</translation>
    </message>
    <message>
        <source>Only %1 of room is left on the disk.</source>
        <translation type="unfinished">لم يبقَ على القرص سوى %1 من المساحة.</translation>
    </message>
    <message>
        <source>Make room: what was last true cannot be kept for the next start.</source>
        <translation type="unfinished">أفسح مساحة: لا يمكن حفظ آخر حالة معروفة للتشغيل القادم.</translation>
    </message>
    <message>
        <source>The live connection stands.</source>
        <translation type="unfinished">الاتصال المباشر قائم.</translation>
    </message>
    <message>
        <source>The live connection (%1) was not there after ten seconds, though the deployment answers over HTTP.</source>
        <translation type="unfinished">لم يتم الاتصال المباشر (%1) خلال عشر ثوانٍ، مع أن بيئة النشر تستجيب عبر HTTP.</translation>
    </message>
    <message>
        <source>Something in between does not let websockets through. In a reverse proxy, pass the Upgrade and Connection headers on; in a company&apos;s proxy, allow the address.</source>
        <translation type="unfinished">شيء ما في الطريق لا يسمح بمرور اتصالات websocket. في خادم وكيل عكسي، مرّر الترويستين Upgrade وConnection. وفي الخادم الوكيل لشركة، اسمح بالعنوان.</translation>
    </message>
    <message>
        <source>The deployment refuses the token, which is a good one as far as it can be seen from here.</source>
        <translation type="unfinished">ترفض بيئة النشر الرمز المميز، مع أنه سليم بقدر ما يمكن رؤيته من هنا.</translation>
    </message>
    <message>
        <source>The deployment cannot read the keys at the site&apos;s address, or was deployed with another convex/auth.config.ts. Where the server cannot reach itself (self-hosted, behind a proxy), give it its keys directly, and deploy.</source>
        <translation type="unfinished">لا تستطيع بيئة النشر قراءة المفاتيح من عنوان الموقع، أو نُشرت بنسخة أخرى من convex/auth.config.ts. إذا كان الخادم لا يستطيع الوصول إلى نفسه (استضافة ذاتية، خلف خادم وكيل)، فأعطه مفاتيحه مباشرة ثم انشر.</translation>
    </message>
    <message>
        <source>The deployment takes the token (it has no %1 to say more).</source>
        <translation type="unfinished">تقبل بيئة النشر الرمز المميز (ليست فيها الدالة %1 لمعرفة المزيد).</translation>
    </message>
    <message>
        <source>The deployment sees nobody, or somebody else, in the token.</source>
        <translation type="unfinished">لا ترى بيئة النشر أحدًا في الرمز المميز، أو ترى شخصًا آخر.</translation>
    </message>
    <message>
        <source>Its functions ask another provider than Better Auth: look at convex/auth.config.ts.</source>
        <translation type="unfinished">تسأل دوالها موفّرًا غير Better Auth: راجع convex/auth.config.ts.</translation>
    </message>
    <message>
        <source>The deployment sees the person the token was made for.</source>
        <translation type="unfinished">ترى بيئة النشر الشخص الذي أُنشئ الرمز المميز له.</translation>
    </message>
    <message>
        <source>The live connection knows who it is.</source>
        <translation type="unfinished">يعرف الاتصال المباشر هوية صاحبه.</translation>
    </message>
    <message>
        <source>The deployment has not said within ten seconds whether it takes the token.</source>
        <translation type="unfinished">لم تذكر بيئة النشر خلال عشر ثوانٍ هل تقبل الرمز المميز.</translation>
    </message>
    <message>
        <source>It may be waiting for the site&apos;s keys. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">ربما تنتظر مفاتيح الموقع. راجع سجلاتها: `npx convex logs`.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished">لا تستجيب الدالة %1.</translation>
    </message>
    <message>
        <source>The person has a record and an active organization.</source>
        <translation type="unfinished">للشخص سجل ومؤسسة نشطة.</translation>
    </message>
    <message>
        <source>The person has a record, and no active organization.</source>
        <translation type="unfinished">للشخص سجل، لكن ليست له مؤسسة نشطة.</translation>
    </message>
    <message>
        <source>The session trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">لم يعمل مشغّل الجلسة. تحقق من نشر convex/triggers.ts. تسجيل الدخول مجددًا يصلح ذلك.</translation>
    </message>
    <message>
        <source>The deployment takes the token and finds no session for it (its functions see nobody).</source>
        <translation type="unfinished">تقبل بيئة النشر الرمز المميز، لكنها لا تجد له جلسة (دوالها لا ترى أحدًا).</translation>
    </message>
    <message>
        <source>Functions and HTTP routes use different databases or components: deploy both together.</source>
        <translation type="unfinished">تستخدم الدوال ومسارات HTTP قواعد بيانات أو مكوّنات مختلفة: انشرها معًا.</translation>
    </message>
    <message>
        <source>The person is signed in and has no record in the product (%1).</source>
        <translation type="unfinished">سجّل الشخص الدخول، لكن ليس له سجل في المنتج (%1).</translation>
    </message>
    <message>
        <source>The user trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.</source>
        <translation type="unfinished">لم يعمل مشغّل المستخدم. تحقق من نشر convex/triggers.ts. تسجيل الدخول مجددًا يصلح ذلك.</translation>
    </message>
    <message>
        <source>Everything that is asked for is there.</source>
        <translation type="unfinished">كل المطلوب موجود.</translation>
    </message>
    <message>
        <source>The deployment lacks: %1.</source>
        <translation type="unfinished">ينقص بيئة النشر: %1.</translation>
    </message>
    <message>
        <source>Deploy `backend/convex/`, or functions of the same names and shapes.</source>
        <translation type="unfinished">انشر `backend/convex/` أو دوال بالأسماء والصيغ نفسها.</translation>
    </message>
    <message>
        <source>Cannot be told before this is well: %1.</source>
        <translation type="unfinished">لا يمكن معرفة ذلك قبل أن يصبح هذا سليمًا: %1.</translation>
    </message>
    <message>
        <source>It did not come to an end within a minute.</source>
        <translation type="unfinished">لم ينتهِ الفحص خلال دقيقة.</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or asks for another user name and password.</source>
        <translation type="unfinished">تعذّر الوصول إلى الخادم الوكيل، أو أنه يطلب اسم مستخدم وكلمة مرور آخرين.</translation>
    </message>
    <message>
        <source>No connection could be made: no network, an unknown name, or nobody listens there.</source>
        <translation type="unfinished">تعذّر الاتصال: لا توجد شبكة، أو الاسم غير معروف، أو لا أحد يستمع هناك.</translation>
    </message>
    <message>
        <source>There was no answer within eight seconds.</source>
        <translation type="unfinished">لم يصل رد خلال ثماني ثوانٍ.</translation>
    </message>
    <message>
        <source>The certificate was refused, or there was no TLS to speak of.</source>
        <translation type="unfinished">رُفضت الشهادة، أو لم يكن هناك اتصال TLS صالح.</translation>
    </message>
    <message>
        <source>What answered does not speak for this product (%1).</source>
        <translation type="unfinished">ما استجاب لا يخص هذا المنتج (%1).</translation>
    </message>
    <message>
        <source>It answered with a failure of its own (%1).</source>
        <translation type="unfinished">استجاب بخطأ من جهته (%1).</translation>
    </message>
    <message>
        <source>It asks to be asked less often (HTTP 429).</source>
        <translation type="unfinished">يطلب تقليل عدد الطلبات (HTTP 429).</translation>
    </message>
    <message>
        <source>It did not answer as expected (%1).</source>
        <translation type="unfinished">لم يستجب كما هو متوقع (%1).</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished">ثانية واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation type="unfinished">
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished">
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>No program offers the desktop&apos;s Secret Service (org.freedesktop.secrets).</source>
        <translation type="unfinished">لا يوفّر أي برنامج خدمة Secret Service لسطح المكتب (org.freedesktop.secrets).</translation>
    </message>
    <message>
        <source>Install one and sign in to the desktop anew: GNOME Keyring, KWallet with its Secret Service, or KeePassXC. Until then a session lasts as long as the program runs.</source>
        <translation type="unfinished">ثبّت برنامجًا منها ثم سجّل الدخول إلى سطح المكتب من جديد: GNOME Keyring، أو KWallet مع خدمة Secret Service الخاصة به، أو KeePassXC. وحتى ذلك الحين، تدوم الجلسة ما دام البرنامج يعمل.</translation>
    </message>
    <message>
        <source>A Secret Service is there.</source>
        <translation type="unfinished">خدمة Secret Service موجودة.</translation>
    </message>
    <message>
        <source>The Secret Service is %1.</source>
        <translation type="unfinished">خدمة Secret Service هي %1.</translation>
    </message>
    <message>
        <source>The keyring is unlocked.</source>
        <translation type="unfinished">حلقة المفاتيح مفتوحة القفل.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished">حلقة المفاتيح مقفلة.</translation>
    </message>
    <message>
        <source>Unlock it: the window has a button for it. So that it opens with the desktop, let its password be the one you sign in to the computer with.</source>
        <translation type="unfinished">افتح قفلها: في النافذة زر لذلك. ولكي تُفتح مع سطح المكتب، اجعل كلمة مرورها هي نفسها التي تسجّل بها الدخول إلى الحاسوب.</translation>
    </message>
    <message>
        <source>The keyring refuses this program.</source>
        <translation type="unfinished">ترفض حلقة المفاتيح هذا البرنامج.</translation>
    </message>
    <message>
        <source>In a sandbox, allow it to talk to org.freedesktop.secrets.</source>
        <translation type="unfinished">في بيئة معزولة، اسمح له بالتواصل مع org.freedesktop.secrets.</translation>
    </message>
    <message>
        <source>The keyring has not answered within ten seconds.</source>
        <translation type="unfinished">لم تستجب حلقة المفاتيح خلال عشر ثوانٍ.</translation>
    </message>
    <message>
        <source>Close its open prompts, or start the desktop session anew.</source>
        <translation type="unfinished">أغلق نوافذها المفتوحة التي تنتظر ردك، أو ابدأ جلسة سطح المكتب من جديد.</translation>
    </message>
    <message>
        <source>The keyring cannot be read.</source>
        <translation type="unfinished">لا يمكن قراءة حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>Start the desktop session anew.</source>
        <translation type="unfinished">ابدأ جلسة سطح المكتب من جديد.</translation>
    </message>
    <message>
        <source>The keyring takes entries and does not keep them as they are. Repair it with its own program (Passwords and Keys, KWalletManager).</source>
        <translation type="unfinished">تقبل حلقة المفاتيح العناصر ولا تحتفظ بها كما هي. أصلحها ببرنامجها الخاص (Passwords and Keys أو KWalletManager).</translation>
    </message>
    <message>
        <source>The desktop has no open keyring to put a new entry into.</source>
        <translation type="unfinished">ليس في سطح المكتب حلقة مفاتيح مفتوحة ليوضع فيها عنصر جديد.</translation>
    </message>
    <message>
        <source>Unlock the default keyring, or make one where there is none yet: the window&apos;s button asks the desktop for either.</source>
        <translation type="unfinished">افتح قفل حلقة المفاتيح الافتراضية، أو أنشئ واحدة إن لم توجد بعد: زر النافذة يطلب من سطح المكتب أيًّا منهما.</translation>
    </message>
    <message>
        <source>An entry could not be written.</source>
        <translation type="unfinished">تعذّرت كتابة عنصر.</translation>
    </message>
    <message>
        <source>An entry just written was not read back as it was.</source>
        <translation type="unfinished">كُتب عنصر للتو، لكنه لم يُقرأ كما كان.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation type="unfinished">تمت كتابة عنصر وقراءته وإزالته.</translation>
    </message>
    <message>
        <source>An entry could not be removed.</source>
        <translation type="unfinished">تعذّرت إزالة عنصر.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished">حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>The server does not know the session any more.</source>
        <translation type="unfinished">لم يعد الخادم يعرف الجلسة.</translation>
    </message>
    <message>
        <source>The server knows the session.</source>
        <translation type="unfinished">يعرف الخادم الجلسة.</translation>
    </message>
    <message>
        <source>ends in %1 unless it is used</source>
        <translation type="unfinished">تنتهي خلال %1 ما لم تُستخدم</translation>
    </message>
    <message>
        <source>The session %1.</source>
        <translation type="unfinished">الجلسة %1.</translation>
    </message>
    <message>
        <source>The session is %1 old and %2.</source>
        <translation type="unfinished">بدأت الجلسة قبل %1، وهي %2.</translation>
    </message>
    <message>
        <source>It counts as not fresh: before you list or end devices you will be asked to sign in again.</source>
        <translation type="unfinished">لم تعد تُعدّ حديثة: سيُطلب منك تسجيل الدخول مجددًا قبل عرض الأجهزة أو إنهاء جلساتها.</translation>
    </message>
    <message>
        <source>The issuer is the site itself.</source>
        <translation type="unfinished">جهة الإصدار هي الموقع نفسه.</translation>
    </message>
    <message>
        <source>The discovery document names %1 as the issuer; the site is %2.</source>
        <translation type="unfinished">يذكر مستند الاستكشاف %1 جهةً للإصدار، بينما الموقع هو %2.</translation>
    </message>
    <message>
        <source>Take the slash at the end away, wherever the site&apos;s address is configured: token and deployment have to name the same issuer.</source>
        <translation type="unfinished">أزل الشرطة المائلة من آخر عنوان الموقع أينما ضُبط: يجب أن يذكر الرمز المميز وبيئة النشر جهة الإصدار نفسها.</translation>
    </message>
    <message>
        <source>The issuer has a path (%1) that the site does not have. Configure the site&apos;s bare address.</source>
        <translation type="unfinished">في عنوان جهة الإصدار مسار (%1) ليس في عنوان الموقع. اضبط عنوان الموقع من دون مسار.</translation>
    </message>
    <message>
        <source>Either this program is set to another site (--site-url %1 would be its own), or the deployment has a wrong address of itself. In the cloud CONVEX_SITE_URL is right by itself and `npx convex env set` cannot change it; where you host the backend, start it again with CONVEX_SITE_ORIGIN.</source>
        <translation type="unfinished">إما أن هذا البرنامج مضبوط على موقع آخر (والخيار الموافق لبيئة النشر هو latchkey --site-url %1)، أو أن لدى بيئة النشر عنوانًا خاطئًا لنفسها. في السحابة تكون قيمة CONVEX_SITE_URL صحيحة تلقائيًا ولا يمكن للأمر `npx convex env set` تغييرها. وإذا كنت تستضيف الواجهة الخلفية بنفسك، فأعد تشغيلها مع CONVEX_SITE_ORIGIN.</translation>
    </message>
    <message>
        <source>%1 holds no key.</source>
        <translation type="unfinished">لا يحتوي %1 على أي مفتاح.</translation>
    </message>
    <message>
        <source>%1 has the content type %2, which Convex does not take.</source>
        <translation type="unfinished">نوع محتوى %1 هو %2، ولا يقبله Convex.</translation>
    </message>
    <message>
        <source>A deployment that cannot read the keys refuses every token. Let nothing in between answer for this address; or give the deployment its keys directly.</source>
        <translation type="unfinished">بيئة النشر التي لا تستطيع قراءة المفاتيح ترفض كل رمز مميز. لا تدع شيئًا في الطريق يستجيب نيابة عن هذا العنوان، أو أعطِ بيئة النشر مفاتيحها مباشرة.</translation>
    </message>
    <message>
        <source>The site gave no usable token for the session: %1</source>
        <translation type="unfinished">لم يُصدر الموقع رمزًا مميزًا صالحًا للجلسة: %1</translation>
    </message>
    <message>
        <source>The site knows the session, so its Convex plugin is at fault. Look into its log: `npx convex logs`.</source>
        <translation type="unfinished">يعرف الموقع الجلسة، فالخلل في إضافة Convex لديه. راجع سجلاته: `npx convex logs`.</translation>
    </message>
    <message>
        <source>What the site gave for a token is none (%1).</source>
        <translation type="unfinished">ما أعطاه الموقع على أنه رمز مميز ليس كذلك (%1).</translation>
    </message>
    <message>
        <source>Another plugin answers in the Convex plugin&apos;s place: `convex()` has to be the last one, and `jwt()` must not stand beside it.</source>
        <translation type="unfinished">تستجيب إضافة أخرى بدلًا من إضافة Convex: يجب أن تكون `convex()` الأخيرة، وألا تكون معها `jwt()`.</translation>
    </message>
    <message>
        <source>The site gives tokens, signed by %1.</source>
        <translation type="unfinished">يُصدر الموقع رموزًا مميزة موقّعة بخوارزمية %1.</translation>
    </message>
    <message>
        <source>The token names the issuer of the discovery document.</source>
        <translation type="unfinished">يذكر الرمز المميز جهة الإصدار الواردة في مستند الاستكشاف.</translation>
    </message>
    <message>
        <source>The token&apos;s issuer (iss) is %1; the discovery document says %2.</source>
        <translation type="unfinished">جهة إصدار الرمز المميز (iss) هي %1، بينما يذكر مستند الاستكشاف %2.</translation>
    </message>
    <message>
        <source>A deployment accepts a token only from the issuer that its convex/auth.config.ts names. Make all three the site&apos;s address, and deploy.</source>
        <translation type="unfinished">لا تقبل بيئة النشر رمزًا مميزًا إلا من جهة الإصدار المذكورة في convex/auth.config.ts لديها. اجعل الثلاثة كلها عنوان الموقع، ثم انشر.</translation>
    </message>
    <message>
        <source>The token is made out to “convex”.</source>
        <translation type="unfinished">الرمز المميز صادر لـ «convex».</translation>
    </message>
    <message>
        <source>The token is made out to nobody (aud).</source>
        <translation type="unfinished">الرمز المميز غير صادر لأحد (aud).</translation>
    </message>
    <message>
        <source>The token is made out to “%1” (aud).</source>
        <translation type="unfinished">الرمز المميز صادر لـ «%1» (aud).</translation>
    </message>
    <message>
        <source>It has to be “convex”, and nothing besides: set `applicationID: &quot;convex&quot;` in convex/auth.config.ts, and deploy.</source>
        <translation type="unfinished">يجب أن يكون «convex» ولا شيء غيره: اضبط `applicationID: &quot;convex&quot;` (convex/auth.config.ts) ثم انشر.</translation>
    </message>
    <message>
        <source>The token that the site has just given is over already, by the site&apos;s own clock.</source>
        <translation type="unfinished">الرمز المميز الذي أصدره الموقع للتو منتهي الصلاحية بالفعل، وفق ساعة الموقع نفسه.</translation>
    </message>
    <message>
        <source>The clocks of site and token disagree: look at the server&apos;s.</source>
        <translation type="unfinished">ساعتا الموقع والرمز المميز لا تتطابقان: راجع ساعة الخادم.</translation>
    </message>
    <message>
        <source>A token lives for %1 only.</source>
        <translation type="unfinished">مدة صلاحية الرمز المميز لا تتجاوز %1.</translation>
    </message>
    <message>
        <source>It would be renewed all the time. Let `convex({ jwt: { expirationSeconds } })` be 900, the default.</source>
        <translation type="unfinished">سيُجدَّد باستمرار. اجعل قيمة `convex({ jwt: { expirationSeconds } })` هي 900، وهي القيمة الافتراضية.</translation>
    </message>
    <message>
        <source>A token lives for %1.</source>
        <translation type="unfinished">يبقى الرمز المميز صالحًا لمدة %1.</translation>
    </message>
    <message>
        <source>The key that signed the token is published.</source>
        <translation type="unfinished">المفتاح الذي وقّع الرمز المميز منشور.</translation>
    </message>
    <message>
        <source>The token is signed by the key “%1”; published are: %2.</source>
        <translation type="unfinished">الرمز المميز موقّع بالمفتاح «%1»، بينما المفاتيح المنشورة هي: %2.</translation>
    </message>
    <message>
        <source>Site and key set belong to different set-ups, or an old JWKS is set. Take it away, or set it anew.</source>
        <translation type="unfinished">الموقع ومجموعة المفاتيح من إعدادين مختلفين، أو أن هناك JWKS قديمًا مضبوطًا. أزله أو اضبطه من جديد.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation type="unfinished">التوقيع صحيح.</translation>
    </message>
    <message>
        <source>The published key of that name has not signed the token.</source>
        <translation type="unfinished">المفتاح المنشور بهذا الاسم لم يوقّع الرمز المميز.</translation>
    </message>
    <message>
        <source>The key set is a copy of another set-up&apos;s: set it anew, or take it away.</source>
        <translation type="unfinished">مجموعة المفاتيح منسوخة من إعداد آخر: اضبطها من جديد أو أزلها.</translation>
    </message>
    <message>
        <source>The published key does not fit the token&apos;s algorithm (%1).</source>
        <translation type="unfinished">المفتاح المنشور لا يناسب خوارزمية الرمز المميز (%1).</translation>
    </message>
    <message>
        <source>Keys of an earlier configuration are in use: rotate them once, with `jwksRotateOnTokenGenerationError: true`.</source>
        <translation type="unfinished">تُستخدم مفاتيح من إعداد سابق: بدّلها مرة واحدة باستخدام `jwksRotateOnTokenGenerationError: true`.</translation>
    </message>
    <message>
        <source>The token is signed with %1, which Convex does not take.</source>
        <translation type="unfinished">الرمز المميز موقّع بخوارزمية %1، ولا يقبلها Convex.</translation>
    </message>
    <message>
        <source>Use RS256: `getAuthConfigProvider()` in convex/auth.config.ts does.</source>
        <translation type="unfinished">استخدم RS256، وهو ما تفعله `getAuthConfigProvider()` (convex/auth.config.ts).</translation>
    </message>
    <message>
        <source>No sign-in page of a network in between</source>
        <translation type="unfinished">لا توجد صفحة تسجيل دخول لشبكة في الطريق</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished">الشبكة</translation>
    </message>
    <message>
        <source>Deployment reachable</source>
        <translation type="unfinished">الوصول إلى بيئة النشر</translation>
    </message>
    <message>
        <source>Site reachable</source>
        <translation type="unfinished">الوصول إلى الموقع</translation>
    </message>
    <message>
        <source>Site and deployment not mixed up</source>
        <translation type="unfinished">عدم الخلط بين الموقع وبيئة النشر</translation>
    </message>
    <message>
        <source>Better Auth answers</source>
        <translation type="unfinished">استجابة Better Auth</translation>
    </message>
    <message>
        <source>Not asked too often</source>
        <translation type="unfinished">عدم الإفراط في الطلبات</translation>
    </message>
    <message>
        <source>Server packages</source>
        <translation type="unfinished">حزم الخادم</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished">الساعة</translation>
    </message>
    <message>
        <source>A port for the browser&apos;s answer</source>
        <translation type="unfinished">منفذ لرد المتصفح</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished">المتصفح</translation>
    </message>
    <message>
        <source>Links to this program</source>
        <translation type="unfinished">الروابط إلى هذا البرنامج</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished">الخادم الوكيل</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished">هيئات إصدار الشهادات</translation>
    </message>
    <message>
        <source>State folder</source>
        <translation type="unfinished">مجلد الحالة</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished">المساحة على القرص</translation>
    </message>
    <message>
        <source>Functions present</source>
        <translation type="unfinished">وجود الدوال</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation type="unfinished">الاتصال المباشر</translation>
    </message>
    <message>
        <source>Token accepted by the deployment</source>
        <translation type="unfinished">قبول بيئة النشر للرمز المميز</translation>
    </message>
    <message>
        <source>Identity confirmed live</source>
        <translation type="unfinished">تأكيد الهوية عبر الاتصال المباشر</translation>
    </message>
    <message>
        <source>Record of the person</source>
        <translation type="unfinished">سجل الشخص</translation>
    </message>
    <message>
        <source>Keyring present</source>
        <translation type="unfinished">وجود حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Keyring unlocked</source>
        <translation type="unfinished">فتح قفل حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Keyring keeps entries</source>
        <translation type="unfinished">احتفاظ حلقة المفاتيح بالعناصر</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation type="unfinished">وجود جلسة مستخدم</translation>
    </message>
    <message>
        <source>Session known to the server</source>
        <translation type="unfinished">معرفة الخادم بالجلسة</translation>
    </message>
    <message>
        <source>Age of the session</source>
        <translation type="unfinished">عمر الجلسة</translation>
    </message>
    <message>
        <source>Discovery document</source>
        <translation type="unfinished">مستند الاستكشاف</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished">جهة الإصدار</translation>
    </message>
    <message>
        <source>Public keys (JWKS)</source>
        <translation type="unfinished">المفاتيح العامة (JWKS)</translation>
    </message>
    <message>
        <source>Convex token given</source>
        <translation type="unfinished">إصدار رمز Convex المميز</translation>
    </message>
    <message>
        <source>Token&apos;s issuer</source>
        <translation type="unfinished">جهة إصدار الرمز المميز</translation>
    </message>
    <message>
        <source>Token&apos;s audience</source>
        <translation type="unfinished">متلقي الرمز المميز</translation>
    </message>
    <message>
        <source>Token&apos;s life</source>
        <translation type="unfinished">مدة صلاحية الرمز المميز</translation>
    </message>
    <message>
        <source>Token&apos;s key published</source>
        <translation type="unfinished">نشر مفتاح الرمز المميز</translation>
    </message>
    <message>
        <source>Token&apos;s signature</source>
        <translation type="unfinished">توقيع الرمز المميز</translation>
    </message>
    <message>
        <source>Trusted certificate authorities: %L1.</source>
        <translation type="unfinished">هيئات إصدار الشهادات الموثوقة: %L1.</translation>
    </message>
    <message>
        <source>Published keys: %L1.</source>
        <translation type="unfinished">المفاتيح المنشورة: %L1.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Your personal workspace</source>
        <translation type="unfinished">مساحة عملك الشخصية</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation type="unfinished">إغلاق الإعدادات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::AccountView</name>
    <message>
        <source>Password</source>
        <translation type="unfinished">كلمة المرور</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">منذ %1</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ActivityView</name>
    <message>
        <source>%1 created the organization</source>
        <translation type="unfinished">أنشأ %1 المؤسسة</translation>
    </message>
    <message>
        <source>%1 named it %2</source>
        <translation type="unfinished">غيّر %1 الاسم إلى %2</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation type="unfinished">غيّر %1 الصورة</translation>
    </message>
    <message>
        <source>%1 invited %2 as %3</source>
        <translation type="unfinished">أرسل %1 دعوة إلى %2 بصفة %3</translation>
    </message>
    <message>
        <source>%1 withdrew the invitation to %2</source>
        <translation type="unfinished">سحب %1 الدعوة الموجهة إلى %2</translation>
    </message>
    <message>
        <source>%1 declined the invitation</source>
        <translation type="unfinished">رفض %1 الدعوة</translation>
    </message>
    <message>
        <source>%1 joined as %2</source>
        <translation type="unfinished">انضم %1 بصفة %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished">غادر %1</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation type="unfinished">أزال %1 العضو %2</translation>
    </message>
    <message>
        <source>%1 made %2 %3</source>
        <translation type="unfinished">غيّر %1 دور %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation type="unfinished">غيّر %1 شيئًا ما</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Desktop</name>
    <message>
        <source>The desktop&apos;s list of what is started could not be changed. Look into its settings.</source>
        <translation type="unfinished">تعذّر تغيير قائمة البرامج التي يشغّلها سطح المكتب. راجع إعداداته.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::DevicesView</name>
    <message>
        <source>Unknown device</source>
        <translation type="unfinished">جهاز غير معروف</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished">%1 على %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished">منذ %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1، %2</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Diagnostics</name>
    <message>
        <source>No fault found.</source>
        <translation type="unfinished">لم يُعثر على أي مشكلة.</translation>
    </message>
    <message>
        <source>One fault found.</source>
        <translation type="unfinished">عُثر على مشكلة واحدة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults found.</source>
        <translation type="unfinished">
            <numerusform>عُثر على %Ln مشكلة.</numerusform>
            <numerusform>عُثر على مشكلة واحدة.</numerusform>
            <numerusform>عُثر على مشكلتين.</numerusform>
            <numerusform>عُثر على %Ln مشكلات.</numerusform>
            <numerusform>عُثر على %Ln مشكلة.</numerusform>
            <numerusform>عُثر على %Ln مشكلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. It holds no password, token, address or name.</source>
        <translation type="unfinished">تم النسخ. لا يتضمن التقرير أي كلمة مرور أو رمز مميز أو عنوان أو اسم.</translation>
    </message>
    <message>
        <source>Saved as %1. It holds no password, token, address or name.</source>
        <translation type="unfinished">تم الحفظ باسم %1. لا يتضمن التقرير أي كلمة مرور أو رمز مميز أو عنوان أو اسم.</translation>
    </message>
    <message>
        <source>The report could not be saved as %1. Copy it instead.</source>
        <translation type="unfinished">تعذّر حفظ التقرير باسم %1. انسخه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Looking: %L1 of %L2.</source>
        <translation type="unfinished">جارٍ الفحص: %L1 من %L2.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Language</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">كما في سطح المكتب</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::MembershipNotice</name>
    <message>
        <source>Your role in %1 is now: %2.</source>
        <translation type="unfinished">دورك في %1 الآن: %2.</translation>
    </message>
    <message>
        <source>%1 is not one of your organizations any more.</source>
        <translation type="unfinished">لم تعد %1 من مؤسساتك.</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::Notifier</name>
    <message>
        <source>Invitation to %1</source>
        <translation type="unfinished">دعوة إلى %1</translation>
    </message>
    <message>
        <source>%1 invites you as %2.</source>
        <translation type="unfinished">يدعوك %1 بصفة %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
    <message>
        <source>New sign-in</source>
        <translation type="unfinished">تسجيل دخول جديد</translation>
    </message>
    <message>
        <source>Somebody has signed in to your account: %1. If that was not you, sign it out.</source>
        <translation type="unfinished">سجّل أحدهم الدخول إلى حسابك: %1. إن لم تكن أنت، فسجّل خروج ذلك الجهاز.</translation>
    </message>
    <message>
        <source>Show devices</source>
        <translation type="unfinished">عرض الأجهزة</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::ReceivedInvitationsView</name>
    <message>
        <source>%1 invites you as %2, until %3</source>
        <translation type="unfinished">يدعوك %1 بصفة %2، حتى %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SecondFactorView</name>
    <message>
        <source>Backup codes of %1 at %2. Each works once, in place of a code of the authenticator app.</source>
        <translation type="unfinished">الرموز الاحتياطية للحساب %1 على %2. كل رمز يعمل مرة واحدة، بدلًا من رمز من تطبيق المصادقة.</translation>
    </message>
    <message>
        <source>%1 backup codes</source>
        <translation type="unfinished">رموز %1 الاحتياطية</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SentInvitationsView</name>
    <message>
        <source>expired</source>
        <translation type="unfinished">منتهية الصلاحية</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished">حتى %1</translation>
    </message>
    <message>
        <source>%1, invited by %2, %3</source>
        <translation type="unfinished">%1، بدعوة من %2، %3</translation>
    </message>
</context>
<context>
    <name>latchkey::viewmodel::SessionText</name>
    <message>
        <source>Live</source>
        <translation type="unfinished">مباشر</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished">جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished">جارٍ التحديث…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished">غير متصل</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation type="unfinished">غير متصل، آخر تحديث %1</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation type="unfinished">تسجيل الدخول على جهاز آخر</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation type="unfinished">تفقّد بريدك</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation type="unfinished">خطوة أخرى</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation type="unfinished">المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>Asking the server how it signs people in…</source>
        <translation type="unfinished">جارٍ سؤال الخادم عن طريقة تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, or copy the link into it.</source>
        <translation type="unfinished">لم يصل شيء من المتصفح بعد. افتحه مرة أخرى، أو انسخ الرابط إليه.</translation>
    </message>
    <message>
        <source>Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code instead.</source>
        <translation type="unfinished">لم يصل شيء من المتصفح بعد. افتحه مرة أخرى، أو انسخ الرابط إليه، أو استخدم رمزًا بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Sign in on the page that has opened, then come back. This window goes on by itself.</source>
        <translation type="unfinished">سجّل الدخول في الصفحة التي فُتحت، ثم عُد. ستتابع هذه النافذة تلقائيًا.</translation>
    </message>
    <message>
        <source>Sign in on the page in the browser. It shows a code: copy it and paste it here.</source>
        <translation type="unfinished">سجّل الدخول في الصفحة المفتوحة في المتصفح. ستعرض رمزًا: انسخه وألصقه هنا.</translation>
    </message>
    <message>
        <source>Scan the picture with a phone, or open the address in any browser, and check that it shows this code.</source>
        <translation type="unfinished">امسح الصورة بهاتف، أو افتح العنوان في أي متصفح، وتحقق من أنه يعرض هذا الرمز.</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It works for five minutes.</source>
        <translation type="unfinished">هناك رمز في طريقه إلى %1. يعمل لمدة خمس دقائق.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for %1, or one of your backup codes.</source>
        <translation type="unfinished">أدخل الرمز الذي يعرضه تطبيق المصادقة لحساب %1، أو أحد رموزك الاحتياطية.</translation>
    </message>
    <message>
        <source>%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.</source>
        <translation type="unfinished">سجّل %1 (%2) الدخول، بينما جلسة %3 (%4) قائمة هنا. لا يمكن أن تبقى سوى جلسة واحدة: تُنهى الأخرى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">مالك</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished">مشرف</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">عضو</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>after a verb: invited somebody as owner</comment>
        <translation type="unfinished">مالك</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>after a verb: invited somebody as admin</comment>
        <translation type="unfinished">مشرف</translation>
    </message>
    <message>
        <source>member</source>
        <comment>after a verb: invited somebody as member</comment>
        <translation type="unfinished">عضو</translation>
    </message>
</context>
</TS>
