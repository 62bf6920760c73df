// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/finding.h"

#include <QAbstractListModel>

namespace latchkey::doctor {
class Doctor;
}

namespace latchkey::viewmodel {

/// The doctor's findings as rows, faults first, and the report of them. Registered as the QML singleton `Diagnostics`.
/// Holds whether its page is shown, and the rows. Does not examine anything itself.
class Diagnostics : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(int count READ rowCount NOTIFY changed)
    Q_PROPERTY(int faults READ faults NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    enum Role { SubjectRole = Qt::UserRole + 1, VerdictRole, EvidenceRole, RemedyRole, CommandRole };
    Q_ENUM(Role)
    enum Verdict { Healthy, Notice, Fault, NotExamined };
    Q_ENUM(Verdict)

    /// `doctor` must outlive this object.
    Diagnostics(doctor::Doctor &doctor, QString version, QObject *parent = nullptr);

    bool isShown() const { return m_shown; }
    bool isRunning() const;
    int faults() const;
    QString summary() const; ///< one sentence on what was found, or how far the examination is
    QString notice() const { return m_notice; } ///< what came of copy() or save(); empty: nothing asked

    /// Shows the page, and examines.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void run();
    /// The report on the clipboard; it holds no token, address or name.
    Q_INVOKABLE void copy();
    /// The report as a file in the person's documents folder; `notice` names it.
    Q_INVOKABLE void save();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void shownChanged();
    void changed();
    void noticeChanged();

private:
    void take(const doctor::Finding &finding);
    void setNotice(const QString &notice);
    QString report() const;

    doctor::Doctor &m_doctor;
    const QString m_version;
    bool m_shown = false;
    QString m_notice;
    QList<doctor::Finding> m_rows;
};

} // namespace latchkey::viewmodel
