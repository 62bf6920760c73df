// SPDX-License-Identifier: MIT
#include "viewmodel/diagnostics.h"

#include "core/isolated_text.h"
#include "doctor/doctor.h"
#include "viewmodel/clipboard.h"
#include "viewmodel/language.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace latchkey::viewmodel {

namespace {

/// Faults come first: what to do about them is what the page is opened for.
int rankOf(doctor::Verdict verdict)
{
    switch (verdict) {
    case doctor::Verdict::Fault:
        return 0;
    case doctor::Verdict::Notice:
        return 1;
    case doctor::Verdict::Healthy:
        return 2;
    case doctor::Verdict::NotExamined:
        break;
    }
    return 3;
}

} // namespace

Diagnostics::Diagnostics(doctor::Doctor &doctor, QString version, QObject *parent)
    : QAbstractListModel(parent), m_doctor(doctor), m_version(std::move(version))
{
    static_assert(int(NotExamined) == int(doctor::Verdict::NotExamined) && int(Fault) == int(doctor::Verdict::Fault));
    connect(&m_doctor, &doctor::Doctor::found, this, &Diagnostics::take);
    connect(&m_doctor, &doctor::Doctor::finished, this, &Diagnostics::changed);
    new LanguageWatch(this, [this] {
        if (m_shown)
            run(); // a finding keeps the words it was made with
    });
}

bool Diagnostics::isRunning() const
{
    return m_doctor.isExamining();
}

int Diagnostics::faults() const
{
    return m_doctor.faultCount();
}

QString Diagnostics::summary() const
{
    if (isRunning())
        return tr("Looking: %L1 of %L2.").arg(m_rows.size()).arg(m_doctor.checkCount());
    if (m_rows.isEmpty())
        return {};
    return faults() == 0 ? tr("No fault found.") : faults() == 1 ? tr("One fault found.") : tr("%Ln faults found.", nullptr, faults());
}

void Diagnostics::open()
{
    if (m_shown)
        return;
    m_shown = true;
    Q_EMIT shownChanged();
    run();
}

void Diagnostics::close()
{
    if (!m_shown)
        return;
    m_shown = false;
    setNotice({});
    Q_EMIT shownChanged();
}

void Diagnostics::run()
{
    setNotice({});
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_doctor.examine();
    Q_EMIT changed();
}

void Diagnostics::copy()
{
    Clipboard().copy(report());
    setNotice(tr("Copied. It holds no password, token, address or name."));
}

void Diagnostics::save()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = QStringLiteral("latchkey-report-%1.txt").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-hhmmss")));
    QSaveFile file(folder.filePath(name));
    const bool saved = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly) && file.write(report().toUtf8()) >= 0
        && file.flush() && file.commit(); // commit() alone does not hear of a full disk (Qt 6.4)
    setNotice(saved ? tr("Saved as %1. It holds no password, token, address or name.").arg(core::isolated(QDir::toNativeSeparators(file.fileName())))
                    : tr("The report could not be saved as %1. Copy it instead.").arg(core::isolated(file.fileName())));
}

QString Diagnostics::report() const
{
    return doctor::report(m_doctor.findings(), m_version);
}

void Diagnostics::setNotice(const QString &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void Diagnostics::take(const doctor::Finding &finding)
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), finding, [](const auto &a, const auto &b) {
        return rankOf(a.verdict) < rankOf(b.verdict);
    });
    const int row = int(after - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, finding);
    endInsertRows();
    Q_EMIT changed();
}

int Diagnostics::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant Diagnostics::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const doctor::Finding &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return row.subject;
    case VerdictRole:
        return int(row.verdict);
    case EvidenceRole:
        return row.evidence;
    case RemedyRole:
        return row.remedy;
    case CommandRole:
        return row.command;
    default:
        return {};
    }
}

QHash<int, QByteArray> Diagnostics::roleNames() const
{
    return {{SubjectRole, "subject"}, {VerdictRole, "verdict"}, {EvidenceRole, "evidence"}, {RemedyRole, "remedy"}, {CommandRole, "command"}};
}

} // namespace latchkey::viewmodel
